import { describe, expect, it } from "vitest";
import type { Imported } from "../../src/importers/importer.ts";
import { readLinkedin } from "../../src/importers/linkedin.ts";
import { exportOf, fixture, importAll, problemsOf, show, subjectsOf } from "./exports.ts";

const archive = fixture("linkedin/archive");

describe("LinkedIn's archive", () => {
  it("gives one subject for each partner, also where they used several conversations", async () => {
    const subjects = await subjectsOf("linkedin", archive);
    // Partners come when their last message has been read.
    expect(subjects.map(({ id }) => id)).toEqual(["LinkedIn Member", "LinkedIn Member", "Oak Offers", "mira-falk"]);
    expect(show(subjects.find(({ id }) => id === "mira-falk") as never)).toEqual([
      "subject 2026-01-29T14:37:00 Mira Falk: I admire your work",
      'subject 2026-02-03T09:00:00Z Mira Falk: Hello Tove,\na "paid" report?',
      "recipient 2026-02-03T10:00:00Z Tove Lind, PhD: For whom?",
      "subject 2026-02-07T08:00:00Z Mira Falk: Any news?",
    ]);
  });

  it("joins what connections and invitations know", async () => {
    const mira = (await subjectsOf("linkedin", archive)).find(({ id }) => id === "mira-falk");
    expect(mira).toMatchObject({
      platform: "linkedin",
      profile: {
        name: "Mira Falk",
        handle: "mira-falk",
        positions: [{ company: "Nordlight Advisory", title: "Partner", endDate: "present" }],
      },
      employer: { name: "Nordlight Advisory" },
      thread: { invitedAt: { raw: "2026-01-29T14:37:00", local: true }, connectedAt: { raw: "2026-02-02" } },
    });
  });

  it("shows the owner as the person approached", async () => {
    const [subject] = await subjectsOf("linkedin", archive);
    expect(subject?.recipient).toMatchObject({
      name: "Tove Lind, PhD",
      headline: "Analyst",
      about: "Two\nlines",
      employer: "Harbour Board",
    });
    expect(subject?.recipient?.positions).toMatchObject([{ endDate: "present" }, { company: "Pier Office", endDate: { raw: "2023-12" } }]);
  });

  it("keeps hidden members apart, and says that they are gone", async () => {
    const hidden = (await subjectsOf("linkedin", archive)).filter(({ id }) => id === "LinkedIn Member");
    expect(hidden.map((subject) => [subject.profile?.deleted, show(subject)])).toEqual([
      [true, ["subject 2026-02-04T08:00:00Z LinkedIn Member: Add me"]],
      [true, ["subject 2026-02-05T08:00:00Z LinkedIn Member: Add me too"]],
    ]);
  });

  it("reads sponsored messages as text, with their links and their subject line", async () => {
    const offer = (await subjectsOf("linkedin", archive)).find(({ id }) => id === "Oak Offers");
    expect(offer?.messages?.[0]).toMatchObject({
      text: "A role\n\nHi %FIRSTNAME%\nsee here",
      links: [{ url: "https://oak.example/apply", text: "here" }],
    });
  });

  it("leaves drafts out and counts them", async () => {
    expect(await importAll("linkedin", archive)).toContainEqual({ kind: "dropped", what: "drafts", count: 1 });
  });

  it("takes the day of the export from its name", async () => {
    const named = { ...archive, name: "Complete_LinkedInDataExport_02-20-2026.zip" };
    expect((await subjectsOf("linkedin", named))[0]?.exportedAt?.raw).toBe("2026-02-20");
  });
});

describe("an invitation", () => {
  const header = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n";
  const invitation = (at: string): string =>
    `${header}Mira,Tove,"${at}",Join me,INCOMING,https://l.example/in/mira,https://l.example/in/tove\n`;
  const messages =
    "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\nc1,Mira,https://l.example/in/mira,Tove,https://l.example/in/tove,2026-01-29 07:00:00 UTC,Hello\n";

  it("with words and no answer is a first message; one without words is counted", async () => {
    const silent = 'Nils,Tove,"1/29/26, 2:37 PM",,INCOMING,https://l.example/in/nils,https://l.example/in/tove\n';
    const all = await importAll(
      "linkedin",
      exportOf("x.zip", { "Invitations.csv": invitation("1/29/26, 2:37 PM") + silent, "Skills.csv": "" }),
    );
    expect(all.map((item) => (item.kind === "subject" ? show(item.subject) : item))).toEqual([
      ["subject 2026-01-29T14:37:00 Mira: Join me"],
      { kind: "dropped", what: "invitations without words", count: 1 },
    ]);
  });

  it("that seems later than the message after it, for want of a zone, stays first and loses its time", async () => {
    const [subject] = await subjectsOf(
      "linkedin",
      exportOf("x.zip", { "Invitations.csv": invitation("1/29/26, 2:37 PM"), "messages.csv": messages }),
    );
    expect(show(subject as never)).toEqual(["subject Mira: Join me", "subject 2026-01-29T07:00:00Z Mira: Hello"]);
    expect(subject?.thread?.invitedAt?.raw).toBe("2026-01-29T14:37:00");
  });
});

describe("messages.csv alone", () => {
  it("finds the owner as whoever is in nearly every conversation, and gives a subject for each other member of a group", async () => {
    const subjects = await subjectsOf("linkedin", fixture("linkedin/group"));
    expect(subjects.map(({ id }) => id)).toEqual(["ida-berg in Plans", "pia-strand in Plans", "nils-ek"]);
    expect(show(subjects[0] as never).map((line) => line.split(" ")[0])).toEqual(["subject", "recipient", "other"]);
    expect(show(subjects[1] as never).map((line) => line.split(" ")[0])).toEqual(["other", "recipient", "subject"]);
  });

  it("of 2022 has fewer columns, a mark at its start, and takes the owner from the user", async () => {
    const [subject, ...more] = await subjectsOf("linkedin", fixture("linkedin/messages-of-2022.csv"), "Tove Lind");
    expect(more).toEqual([]);
    expect(show(subject as never)).toEqual([
      "subject 2022-05-15T10:30:00 Mira Falk: Hello",
      "recipient 2022-05-15T14:00:00 Tove Lind: Who are you?",
    ]);
    expect(subject?.messages?.[0]?.sentAt?.local).toBe(true);
  });

  it("without an owner judges both, and says so", async () => {
    expect(await problemsOf("linkedin", fixture("linkedin/messages-of-2022.csv"))).toEqual(["input/owner-unknown"]);
    expect(await subjectsOf("linkedin", fixture("linkedin/messages-of-2022.csv"))).toHaveLength(2);
  });

  it("in which nobody is called as the user says is an error", async () => {
    expect(await problemsOf("linkedin", fixture("linkedin/group"), "Zed")).toEqual(["input/owner-missing"]);
  });

  it("that is cut off gives what came before", async () => {
    const cut = fixture("linkedin/cut-off.csv");
    expect(await problemsOf("linkedin", cut, "Tove Lind")).toEqual(["input/damaged-table"]);
    expect((await subjectsOf("linkedin", cut, "Tove Lind")).map(show)).toEqual([["subject 2026-02-03T09:00:00Z Mira Falk: Hello"]]);
  });
});

it("an archive without messages is a problem", async () => {
  expect(await problemsOf("linkedin", exportOf("x.zip", { "Profile.csv": "First Name,Last Name\nTove,Lind\n" }))).toEqual([
    "input/nothing-found",
  ]);
});

describe("messages.csv of any year", () => {
  const FIRST = ["CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO"];
  const LAST = ["DATE", "SUBJECT", "CONTENT", "FOLDER"];
  const mira = "https://www.linkedin.com/in/mira-falk";
  const tove = "https://www.linkedin.com/in/tove-lind";
  /** The cells of one message by column. */
  const cells = (
    from: string,
    at: string,
    content: string,
    more: Readonly<Record<string, string>> = {},
  ): Readonly<Record<string, string>> => {
    const [to, own, other] = from === "Mira Falk" ? ["Tove Lind", mira, tove] : ["Mira Falk", tove, mira];
    const talk = { "CONVERSATION ID": "c1", FROM: from, "SENDER PROFILE URL": own, TO: to, "RECIPIENT PROFILE URLS": other };
    return { ...talk, DATE: `2026-02-03 ${at} UTC`, CONTENT: content, FOLDER: "INBOX", ...more };
  };
  const rows = [cells("Mira Falk", "09:00:00", 'a "paid" report,\nfor a client?'), cells("Tove Lind", "10:00:00", "For whom?")];

  type Table = { readonly columns: readonly string[]; readonly rows: readonly Readonly<Record<string, string>>[] };
  const write = ({ columns, rows: list }: Table, quoted = false, end = "\n"): string => {
    const cell = (text: string): string => (quoted || /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    return (
      [columns, ...list.map((row) => columns.map((column) => row[column] ?? ""))].map((line) => line.map(cell).join(",")).join(end) + end
    );
  };

  it.each([
    ["of 2020, with nine columns", write({ columns: [...FIRST, ...LAST], rows })],
    ["from the middle of 2023 on, with ten", write({ columns: [...FIRST, "RECIPIENT PROFILE URLS", ...LAST], rows })],
    [
      "with attachments and drafts",
      write({ columns: [...FIRST, "RECIPIENT PROFILE URLS", ...LAST, "ATTACHMENTS", "IS MESSAGE DRAFT"], rows }),
    ],
    [
      "with drafts of conversations and without attachments",
      write({ columns: [...FIRST, "RECIPIENT PROFILE URLS", ...LAST, "IS MESSAGE DRAFT", "IS CONVERSATION DRAFT"], rows }),
    ],
    [
      "with a mark whether the conversation is archived",
      write({
        columns: [...FIRST, "RECIPIENT PROFILE URLS", ...LAST, "ATTACHMENTS", "IS MESSAGE DRAFT", "IS CONVERSATION ARCHIVED"],
        rows,
      }),
    ],
    ["since March 2026, all quoted", write({ columns: [...FIRST, "RECIPIENT PROFILE URLS", ...LAST], rows }, true)],
    ["with a mark at its start and the line ends of Windows", `\ufeff${write({ columns: [...FIRST, ...LAST], rows }, true, "\r\n")}`],
    [
      "with its columns in another order, case and with blanks",
      write({ columns: [...LAST, ...FIRST], rows }).replace("DATE,SUBJECT", " Date ,Subject"),
    ],
  ])("%s", async (_, csv) => {
    const [subject, ...more] = await subjectsOf("linkedin", exportOf("messages.csv", csv), "Tove Lind");
    expect(more).toEqual([]);
    expect(show(subject as never)).toEqual([
      'subject 2026-02-03T09:00:00Z Mira Falk: a "paid" report,\nfor a client?',
      "recipient 2026-02-03T10:00:00Z Tove Lind: For whom?",
    ]);
  });

  it.each(["Yes", "yes", "true", "TRUE"])("a draft is left out, marked as %s", async (mark) => {
    const draft = cells("Tove Lind", "10:05:00", "not sent", { "IS MESSAGE DRAFT": mark });
    const csv = write({ columns: [...FIRST, ...LAST, "IS MESSAGE DRAFT"], rows: [...rows, draft] });
    const [subject] = await subjectsOf("linkedin", exportOf("messages.csv", csv), "Tove Lind");
    expect(subject?.messages).toHaveLength(2);
  });

  it("tells who sent a message by the owner, not by the folder", async () => {
    const csv = write({ columns: [...FIRST, ...LAST], rows: rows.map((row) => ({ ...row, FOLDER: "SPAM" })) });
    const [subject] = await subjectsOf("linkedin", exportOf("messages.csv", csv), "Tove Lind");
    expect(subject?.messages?.map(({ from }) => from)).toEqual(["subject", "recipient"]);
  });

  it("counts times that cannot be read, and keeps the messages", async () => {
    const csv = write({ columns: [...FIRST, ...LAST], rows: [{ ...rows[0], DATE: "yesterday" }] });
    const all = await importAll("linkedin", exportOf("messages.csv", csv), "Tove Lind");
    expect(all).toContainEqual({ kind: "dropped", what: "times that cannot be read", count: 1 });
    expect(all.filter(({ kind }) => kind === "subject")).toHaveLength(1);
  });
});

describe("Connections.csv of any year", () => {
  const messages =
    "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,CONTENT\nc1,Mira Falk,https://www.linkedin.com/in/mira-falk,Tove,2026-01-29 07:00:00 UTC,Hello\n";
  const notes = 'Notes:\n"When exporting, some, say."\n\n';
  it.each([
    [
      "without preamble and addresses",
      "First Name,Last Name,Email Address,Company,Position,Connected On\nMira,Falk,,Nordlight,Partner,02 Feb 2026\n",
    ],
    [
      "with a preamble",
      `${notes}First Name,Last Name,Email Address,Company,Position,Connected On\nMira,Falk,,Nordlight,Partner,02 Feb 2026\n`,
    ],
    [
      "with addresses, hidden members and no end of its last line",
      `${notes}First Name,Last Name,URL,Email Address,Company,Position,Connected On\n,,,,,,07 Jun 2026\nMira,Falk,https://www.linkedin.com/in/mira-falk,,Nordlight,Partner,02 Feb 2026`,
    ],
    ["with its columns in another order", "Connected On,Company,Position,Last Name,First Name\n02 Feb 2026,Nordlight,Partner,Falk,Mira\n"],
  ])("%s", async (_, connections) => {
    const [subject] = await subjectsOf("linkedin", exportOf("x.zip", { "messages.csv": messages, "Connections.csv": connections }), "Tove");
    expect(subject?.thread?.connectedAt?.raw).toBe("2026-02-02");
    expect(subject?.profile?.positions).toEqual([{ company: "Nordlight", title: "Partner", endDate: "present" }]);
  });
});

it("sector and openness to offers of the owner are read where the archive tells", async () => {
  const files = {
    "messages.csv": "FROM,TO,DATE,CONTENT\nMira,Tove Lind,2026-01-01 10:00:00 UTC,Hello\n",
    "Profile.csv": "First Name,Last Name,Headline,Summary,Industry\nTove,Lind,Analyst,,Shipbuilding\n",
    "Jobs/Job Seeker Preferences.csv": "Locations,Open To Recruiters\n,true\n",
  };
  const [subject] = await subjectsOf("linkedin", exportOf("x.zip", files));
  expect(subject?.recipient).toMatchObject({ sector: ["Shipbuilding"], openToWork: true });
});

it("a reader that is no longer wanted stops between two rows, before anybody is judged", async () => {
  const all: Imported[] = [];
  const stopped = AbortSignal.abort();
  for await (const item of readLinkedin(archive, { strict: false, owner: undefined, signal: stopped })) all.push(item);
  expect(all).toEqual([]);
});
