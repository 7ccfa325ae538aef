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

it("older exports number their people, deleted ones have no name, and chats that were left are read too", async () => {
  const chat = {
    name: null,
    type: "personal_chat",
    id: 9,
    messages: [
      { id: 1, type: "message", date: "2019-01-01T10:00:00", from: null, from_id: 9, text: "Hi" },
      { id: 2, type: "message", date: "2019-01-01T10:01:00", from: "Tove", from_id: 4, text: "Who?", reactions: [{ emoji: "x" }] },
      { id: 3, type: "service", date: "2019-01-01T10:02:00", actor: "Tove", action: "phone_call" },
    ],
  };
  const account = { personal_information: { user_id: 4 }, chats: { list: [] }, left_chats: { list: [chat] } };
  const all = await importAll("telegram", exportOf("result.json", JSON.stringify(account)));
  const [subject] = all.flatMap((item) => (item.kind === "subject" ? [item.subject] : []));
  expect(subject?.profile).toEqual({ deleted: true });
  expect(show(subject as never)).toEqual(["subject 2019-01-01T10:00:00 Hi", "recipient 2019-01-01T10:01:00 Tove: Who?"]);
  expect(all.filter(({ kind }) => kind === "dropped")).toEqual([
    { kind: "dropped", what: "reactions", count: 1 },
    { kind: "dropped", what: "notices of Telegram", count: 1 },
  ]);
});
