import { expect, it } from "vitest";
import { exportOf, fixture, importAll, problemsOf, show, subjectsOf } from "./exports.ts";

it("an archive: its parts, groups and two forms of dates; others are numbers", async () => {
  const subjects = await subjectsOf("x", fixture("x"));
  expect(subjects.map(({ id }) => id)).toEqual(["44 in 99", "55 in 99", "33", "66", "22"]);
  expect(show(subjects[4] as never)).toEqual([
    "subject 2026-01-01T10:00:00.000Z Hello https://t.co/a",
    "recipient 2026-01-01T10:05:00.000Z Who?",
  ]);
  expect(subjects[4]?.messages?.[0]?.links).toEqual([{ url: "https://offer.example/", text: "offer.example" }]);
  expect(subjects[4]?.recipient).toEqual({ name: "Tove Lind" });
  expect(subjects[2]?.messages?.[0]?.sentAt?.raw).toBe("2026-01-01T10:00:00.000Z");
  expect(await importAll("x", fixture("x"))).toContainEqual({ kind: "dropped", what: "notices of groups", count: 1 });
});

it("an archive without messages is a problem", async () => {
  expect(await problemsOf("x", exportOf("a.zip", { "data/account.js": "window.YTD.account.part0 = []", "b.js": "" }))).toEqual([
    "input/nothing-found",
  ]);
});
