import { expect, it } from "vitest";
import { exportOf, fixture, importAll, problemsOf, show, subjectsOf } from "./exports.ts";

it("a single chat is with whom it is called after; text comes in parts, and links lead where they say", async () => {
  const [subject, ...more] = await subjectsOf("telegram", fixture("telegram/single-chat.json"));
  expect(more).toEqual([]);
  expect(subject?.id).toBe("Ana Recruits");
  expect(show(subject as never)).toEqual([
    "subject 2026-01-01T10:00:00.000Z Ana Recruits: See the offer or https://offer.example/y",
    "recipient 2026-01-01T12:00:00 Tove: No",
    'subject 2026-01-01T13:00:00 Ana Recruits: read this [{"name":"plan.apk","mediaType":"application/vnd.android.package-archive"}]',
  ]);
  expect(subject?.messages?.[0]?.links).toEqual([
    { url: "https://offer.example/x", text: "the offer" },
    { url: "https://offer.example/y" },
  ]);
  expect(subject?.messages?.map(({ forwarded }) => forwarded)).toEqual([undefined, undefined, true]);
});

it("an account has many chats: deleted accounts have no name, notes to oneself are counted, groups have a subject each", async () => {
  const subjects = await subjectsOf("telegram", fixture("telegram/account.json"));
  expect(subjects.map(({ id, profile }) => [id, profile])).toEqual([
    ["user9", { deleted: true }],
    ["Ana in Jobs", { name: "Ana" }],
    ["Ben in Jobs", { name: "Ben" }],
  ]);
  expect(show(subjects[2] as never).map((line) => line.split(" ")[0])).toEqual(["other", "recipient", "subject"]);
  expect(await importAll("telegram", fixture("telegram/account.json"))).toContainEqual({
    kind: "dropped",
    what: "notes to oneself",
    count: 1,
  });
});

it("another JSON is a problem, as is one that is cut off or a page", async () => {
  expect(await problemsOf("telegram", exportOf("a.json", '{"a":1}'))).toEqual(["input/wrong-platform"]);
  expect(await problemsOf("telegram", exportOf("a.json", '{"messages":[{"id"'))).toEqual(["input/truncated"]);
  expect(await problemsOf("telegram", exportOf("a.json", "<!DOCTYPE html><html>"))).toEqual(["input/html-export"]);
});
