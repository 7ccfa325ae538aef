import { expect, it } from "vitest";
import { exportOf, fixture, importAll, problemsOf, show, subjectsOf } from "./exports.ts";

it("an export: days in order, names for numbers, marks and links written out", async () => {
  const [subject, ...more] = await subjectsOf("slack", fixture("slack"), "tove");
  expect(more).toEqual([]);
  expect(subject?.profile).toEqual({
    name: "Ana Recruits",
    handle: "ana",
    headline: "Talent partner",
    emails: ["ana@nordlight.example"],
    deleted: false,
  });
  expect(show(subject as never)).toEqual([
    'subject 2026-01-01T10:00:01.000Z Ana Recruits: a & b the offer [{"name":"plan.pdf","mediaType":"application/pdf","bytes":{"min":9,"max":9}}]',
    "recipient 2026-01-02T10:00:00.000Z Tove Lind: Why, @ana?",
  ]);
  expect(subject?.messages?.[0]?.links).toEqual([{ url: "https://offer.example/", text: "the offer" }]);
  expect(await importAll("slack", fixture("slack"))).toContainEqual({ kind: "dropped", what: "notices of Slack", count: 1 });
});

it("an export without channels is a problem", async () => {
  expect(await problemsOf("slack", exportOf("a.zip", { "users.json": "[]", "channels.json": "[]" }))).toEqual(["input/nothing-found"]);
});

it("a channel in which the owner is silent is judged without them, and nobody is taken for them", async () => {
  const message = (user: string): unknown => ({ type: "message", user, text: "Hi", ts: "1767261601.0" });
  const files = {
    "users.json": JSON.stringify([
      { id: "U1", name: "ana" },
      { id: "U2", name: "tove" },
      { id: "U3", name: "ben" },
    ]),
    "jobs/2026-01-01.json": JSON.stringify([message("U1"), message("U3")]),
  };
  expect(await problemsOf("slack", exportOf("a.zip", files), "tove")).toEqual([]);
  const subjects = await subjectsOf("slack", exportOf("a.zip", files), "tove");
  expect(subjects.map(({ messages }) => messages?.map(({ from }) => from))).toEqual([
    ["subject", "other"],
    ["other", "subject"],
  ]);
});
