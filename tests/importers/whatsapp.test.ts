import { describe, expect, it } from "vitest";
import { exportOf, fixture, importAll, problemsOf, show, subjectsOf } from "./exports.ts";

describe("a chat of WhatsApp", () => {
  it("of Apple devices: brackets, signs of direction, lines that go on, attachments", async () => {
    const [subject, ...more] = await subjectsOf("whatsapp", fixture("whatsapp/_chat.txt"));
    expect(more).toEqual([]);
    expect(show(subject as never)).toEqual([
      "subject 2025-06-13T20:05:10 Ana Recruits: Hello\ntwo lines: one message",
      "recipient 2025-06-13T20:06:00 Me: Who is this?",
      'subject 2025-06-13T20:07:00 Ana Recruits: [{"mediaType":"image"}]',
      'subject 2025-06-13T20:08:00 Ana Recruits: [{"name":"00000012-offer.pdf"}]',
    ]);
    expect(subject?.messages?.every(({ sentAt }) => sentAt?.local === true)).toBe(true);
  });

  it("of Android in America: month first, twelve hours; the file's name tells whom it is with", async () => {
    const [subject, ...more] = await subjectsOf("whatsapp", fixture("whatsapp/WhatsApp Chat with Ana.txt"));
    expect(more).toEqual([]);
    expect(subject?.id).toBe("Ana");
    expect(show(subject as never)).toEqual(["subject 2025-06-03T20:05:00 Ana: Hello dear", "recipient 2025-06-13T00:06:00 Ben: [{}]"]);
  });

  it.each([
    ["german", "2024-12-31T21:41:00"],
    ["swedish", "2024-12-31T21:41:00"],
    ["finnish", "2022-03-12T14:08:18"],
    ["order-tells-the-month", "2024-02-01T10:00:00"],
  ])("of another locale: %s", async (name, raw) => {
    const [subject] = await subjectsOf("whatsapp", fixture(`whatsapp/${name}.txt`), "Ben");
    const [german] = subject === undefined ? await subjectsOf("whatsapp", fixture(`whatsapp/${name}.txt`), "Ana") : [subject];
    expect(german?.messages?.[0]?.sentAt?.raw).toBe(raw);
  });

  it("whose days and months cannot be told apart has no times, and keeps its order", async () => {
    const [subject] = await subjectsOf("whatsapp", fixture("whatsapp/nothing-tells-the-month.txt"), "Ben");
    expect(show(subject as never)).toEqual(["subject Ana: Hi", "recipient Ben: Hi"]);
  });

  it("with zeros before its days and 24 hours is not American", async () => {
    const [subject] = await subjectsOf("whatsapp", exportOf("a.txt", "[03/06/2025, 20:05:10] Ana: Hi\n[03/06/2025, 20:06:00] Me: Yes\n"));
    expect(subject?.messages?.[0]?.sentAt?.raw).toBe("2025-06-03T20:05:10");
  });

  it("with a number instead of a name is with nobody known: the number is a fact", async () => {
    const [subject] = await subjectsOf("whatsapp", fixture("whatsapp/german.txt"), "Ana");
    expect(subject?.profile).toEqual({ name: "+44 7700 900123", phones: ["+44 7700 900123"] });
  });

  it("of a group gives a subject for each other writer", async () => {
    const subjects = await subjectsOf("whatsapp", fixture("whatsapp/group.txt"));
    expect(subjects.map(({ id }) => id)).toEqual(["Ana in group", "Ben in group", "Cleo in group"]);
    expect(show(subjects[1] as never).map((line) => line.split(" ")[0])).toEqual(["other", "subject", "other", "recipient"]);
  });

  it("whose owner nobody knows judges both and says so; an owner who is not there is an error", async () => {
    expect(await problemsOf("whatsapp", fixture("whatsapp/swedish.txt"))).toEqual(["input/owner-unknown"]);
    const both = await subjectsOf("whatsapp", fixture("whatsapp/swedish.txt"));
    expect(both.map((subject) => show(subject).map((line) => line.split(" ")[0]))).toEqual([
      ["subject", "recipient"],
      ["recipient", "subject"],
    ]);
    expect(await problemsOf("whatsapp", fixture("whatsapp/swedish.txt"), "Zed")).toEqual(["input/owner-missing"]);
  });

  it("counts what WhatsApp itself says", async () => {
    const all = await importAll("whatsapp", fixture("whatsapp/WhatsApp Chat with Ana.txt"));
    expect(all).toContainEqual({ kind: "dropped", what: "notices of WhatsApp", count: 1 });
  });

  it("in another language marks what was left out, too; what is not known to be that is kept as it is", async () => {
    const lines = ["Hallo", "\u200eBild weggelassen", "\u200ekuva jätetty pois", "\u200eDu hast diese Nachricht gelöscht."];
    const chat = lines.map((line, place) => `[1.2.2025, 20:05:0${place}] Ana: ${line}\n`).join("");
    const [subject] = await subjectsOf("whatsapp", exportOf("_chat.txt", `${chat}[1.2.2025, 20:06:00] Me: Ja\n`));
    expect(show(subject as never)).toEqual([
      "subject 2025-02-01T20:05:00 Ana: Hallo",
      "subject 2025-02-01T20:05:01 Ana: [{}]",
      "subject 2025-02-01T20:05:02 Ana: \u200ekuva jätetty pois",
      "recipient 2025-02-01T20:06:00 Me: Ja",
    ]);
    expect(subject?.shows).toEqual([]);
  });

  it("is not a text without stamps", async () => {
    expect(await problemsOf("whatsapp", exportOf("a.txt", "Hello\n"))).toEqual(["input/wrong-platform"]);
  });
});

describe("a stamp", () => {
  const first = async (lines: readonly string[]): Promise<string | undefined> => {
    const [subject] = await subjectsOf("whatsapp", exportOf("a.txt", `${lines.join("\n")}\n`), "Me");
    return subject?.messages?.[0]?.sentAt?.raw;
  };
  it.each([
    ["12/9/20, 23:55 - Ana: Hi", "13/9/20, 23:56 - Me: Hi", "2020-09-12T23:55:00"],
    ["[13/06/2025, 20:05:10] Ana: Hi", "[13/06/2025, 20:06:10] Me: Hi", "2025-06-13T20:05:10"],
    ["6/13/25, 8:05\u202fPM - Ana: Hi", "6/13/25, 8:06\u202fPM - Me: Hi", "2025-06-13T20:05:00"],
    ["13/6/25, 8:05\u00a0p.\u00a0m. - Ana: Hi", "13/6/25, 8:06\u00a0p.\u00a0m. - Me: Hi", "2025-06-13T20:05:00"],
    ["31.12.24, 21:41 - Ana: Hi", "31.12.24, 21:42 - Me: Hi", "2024-12-31T21:41:00"],
    ["2024-12-31, 21:41 - Ana: Hi", "2024-12-31, 21:42 - Me: Hi", "2024-12-31T21:41:00"],
    ["[13.3.2022 klo 14.08.18] Ana: Hi", "[13.3.2022 klo 14.08.19] Me: Hi", "2022-03-13T14:08:18"],
    ["\u200e[13/06/2025, 20:05:10] Ana: Hi", "[13/06/2025, 20:06:10] Me: Hi", "2025-06-13T20:05:10"],
  ])("%s", async (one, two, raw) => {
    expect(await first([one, two])).toBe(raw);
  });

  it("may go back in time: lines stay as they stand", async () => {
    const lines = ["31.12.24, 21:42 - Ana: later", "31.12.24, 21:41 - Me: earlier"];
    const [subject] = await subjectsOf("whatsapp", exportOf("a.txt", `${lines.join("\n")}\n`), "Me");
    expect(subject?.messages?.map(({ text }) => text)).toEqual(["later", "earlier"]);
  });
});
