import { describe, expect, it } from "vitest";
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
