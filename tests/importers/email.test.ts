import { expect, it } from "vitest";
import { exportOf, fixture, problemsOf, show, subjectsOf } from "./exports.ts";

it("one message: its writer is the subject, answers that go elsewhere show, pages are read as text", async () => {
  const [subject, ...more] = await subjectsOf("email", fixture("email/offer.eml"));
  expect(more).toEqual([]);
  expect(subject?.profile).toEqual({ name: "Mira Fålk", emails: ["mira@nordlight.example", "desk@freemail.example"] });
  expect(show(subject as never)).toEqual([
    'subject 2026-02-03T09:00:00.000Z Mira Fålk: A role\n\nHello Tove,\nsee the offer [{"name":"offer.pdf","mediaType":"application/pdf","bytes":{"min":4,"max":4}}]',
  ]);
  expect(subject?.messages?.[0]?.links).toEqual([{ url: "https://offer.example/x", text: "the offer" }]);
});

it("a mailbox: a subject for each correspondent of the one who is in every message", async () => {
  const subjects = await subjectsOf("email", fixture("email/box.mbox"));
  expect(subjects.map(({ id }) => id)).toEqual(["Mira", "Pia"]);
  expect(show(subjects[0] as never)).toEqual([
    "subject 2026-02-03T10:00:00.000Z Mira: A role\n\nHello\nFrom me to you",
    "recipient 2026-02-03T11:00:00.000Z tove@harbour.example: Who are you?",
  ]);
});

it("an empty file is a problem", async () => {
  expect(await problemsOf("email", exportOf("a.eml", ""))).toEqual(["input/nothing-found"]);
});
