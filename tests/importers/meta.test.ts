import { describe, expect, it } from "vitest";
import { mend } from "../../src/importers/meta/mojibake.ts";
import { exportOf, fixture, importAll, problemsOf, show, subjectsOf } from "./exports.ts";

it("an archive: files of a conversation are put together, broken letters mended, requests known as unsolicited", async () => {
  const subjects = await subjectsOf("facebook", fixture("meta/folder"));
  expect(subjects.map(({ id }) => id)).toEqual(["Zoë Sand", "Facebook user"]);
  const [zoe, request] = subjects;
  expect(request).toMatchObject({ profile: { name: "Facebook user", deleted: true }, thread: { unsolicited: true } });
  expect(zoe?.thread).toBeUndefined();
  expect(show(zoe as never)).toEqual([
    'subject 2026-01-01T10:00:00.000Z Zoë Sand: Hello [{"name":"1.jpg","mediaType":"image"}]',
    "recipient 2026-01-01T10:00:50.000Z Tove Lind: Yes?",
    "subject 2026-01-01T10:01:40.000Z Zoë Sand: €300 a day 💼",
  ]);
  expect(zoe?.messages?.[2]?.links).toEqual([{ url: "https://offer.example/", text: "offer" }]);
  expect(await importAll("facebook", fixture("meta/folder"))).toContainEqual({ kind: "dropped", what: "reactions", count: 1 });
});

it("a group alone has no owner that anything tells", async () => {
  expect(await problemsOf("instagram", fixture("meta/group.json"))).toEqual(["input/owner-unknown"]);
  const subjects = await subjectsOf("instagram", fixture("meta/group.json"), "Tove");
  expect(subjects.map(({ id, platform }) => [id, platform])).toEqual([
    ["Zoë in Trip", "instagram"],
    ["Ana in Trip", "instagram"],
  ]);
});

it("text that is whole already stays as it is", () => {
  expect(mend("Déjà vu")).toBe("Déjà vu");
  expect(mend("€")).toBe("€");
  expect(mend("LÃ¸ye")).toBe("Løye");
});

it("an archive of pages is a problem that says so", async () => {
  expect(await problemsOf("facebook", exportOf("a.zip", { "messages/inbox/a_1/message_1.html": "<html>", "b.txt": "" }))).toEqual([
    "input/html-export",
  ]);
});

describe("what Messenger encrypts from end to end", () => {
  it("has names of its own for everything, and is called after the other one and a number", async () => {
    const [subject, ...more] = await subjectsOf("facebook", fixture("meta/encrypted.json"));
    expect(more).toEqual([]);
    expect(subject).toMatchObject({ id: "Zoë Sand", platform: "facebook", recipient: { name: "Tove Lind" } });
    expect(show(subject as never)).toEqual([
      "subject 2026-01-01T10:00:00.000Z Zoë Sand: Hello — a job",
      'subject 2026-01-01T10:01:00.000Z Zoë Sand: [{"name":"offer.jpg"}]',
      "recipient 2026-01-01T10:02:00.000Z Tove Lind: Which?",
    ]);
    expect(await importAll("facebook", fixture("meta/encrypted.json"))).toContainEqual({ kind: "dropped", what: "reactions", count: 1 });
  });
});
