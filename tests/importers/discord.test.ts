import { expect, it } from "vitest";
import { exportOf, fixture, importAll, problemsOf, show, subjectsOf } from "./exports.ts";

it("a direct channel is with whom it is called after, whose number tells when the account was made", async () => {
  const [subject, ...more] = await subjectsOf("discord", fixture("discord/direct.json"));
  expect(more).toEqual([]);
  expect(subject?.profile).toMatchObject({ name: "Ana Recruits", handle: "ana", createdAt: { raw: "2025-01-04T07:16:57.309Z" } });
  expect(show(subject as never)).toEqual([
    'subject 2026-01-01T10:00:00.5+02:00 Ana Recruits: Hello [{"name":"test.zip","bytes":{"min":12,"max":12}}]',
    "recipient 2026-01-01T10:02:00+02:00 Tove: No",
  ]);
  expect(await importAll("discord", fixture("discord/direct.json"))).toContainEqual({
    kind: "dropped",
    what: "notices of Discord",
    count: 1,
  });
});

it("another JSON is a problem", async () => {
  expect(await problemsOf("discord", exportOf("a.json", "{}"))).toEqual(["input/wrong-platform"]);
});

it("a group has a subject for each other member; a deleted account still tells when it was made", async () => {
  const all = await importAll("discord", fixture("discord/group.json"), "tove");
  const subjects = all.flatMap((item) => (item.kind === "subject" ? [item.subject] : []));
  expect(subjects.map(({ profile, messages }) => [profile?.name, profile?.deleted, messages?.map(({ from }) => from)])).toEqual([
    ["Deleted User 0a1b", true, ["subject", "recipient", "other"]],
    ["ben", undefined, ["other", "recipient", "subject"]],
  ]);
  expect(subjects.map(({ profile }) => profile?.createdAt?.raw.slice(0, 10))).toEqual(["2025-01-04", "2015-08-10"]);
  expect(all.filter(({ kind }) => kind === "dropped")).toEqual([
    { kind: "dropped", what: "reactions", count: 1 },
    { kind: "dropped", what: "notices of Discord", count: 1 },
  ]);
});
