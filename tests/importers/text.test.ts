import { expect, it } from "vitest";
import { exportOf, fixture, problemsOf, show, subjectsOf } from "./exports.ts";

it("a pasted letter is one message of the subject, whatever labels it holds", async () => {
  const [subject, ...more] = await subjectsOf("text", fixture("text/letter.txt"));
  expect(more).toEqual([]);
  expect(show(subject as never)).toEqual(["subject Dear Tove,\n\nplease note: the role pays well.\nSalary: 900 a day"]);
  expect(subject?.profile).toBeUndefined();
});

it("a pasted chat is split where a name and a colon begin a line", async () => {
  const [subject] = await subjectsOf("text", fixture("text/chat.txt"));
  expect(show(subject as never)).toEqual([
    "subject Ana Recruits: Hello Tove\nare you there?",
    "recipient Me: Yes",
    "subject Ana Recruits: Good",
  ]);
});

it("an empty file is a problem", async () => {
  expect(await problemsOf("text", exportOf("a.txt", " \n"))).toEqual(["input/empty"]);
});
