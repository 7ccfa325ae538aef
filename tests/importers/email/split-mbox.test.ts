import { expect, it } from "vitest";
import { splitMbox } from "../../../src/importers/email/split-mbox.ts";
import { sourceOf } from "../byte-source.ts";

async function split(text: string, maxBytes = 1000): Promise<string[]> {
  const all: string[] = [];
  for await (const part of splitMbox(sourceOf("a.mbox", text), maxBytes))
    all.push(part instanceof Uint8Array ? new TextDecoder().decode(part) : typeof part === "string" ? part : part.code);
  return all;
}

it("a box is its messages, and a line that only looks like a start stays within one", async () => {
  expect(await split("From a\nSubject: 1\n\nx\nFrom here on\n>From there\n\nFrom b\nSubject: 2\n\ny\n")).toEqual([
    "Subject: 1\n\nx\nFrom here on\nFrom there\n\n",
    "Subject: 2\n\ny\n",
  ]);
});

it("a single message comes as it is, signs and all", async () => {
  expect(await split("Subject: 1\n\n>From there\n")).toEqual(["Subject: 1\n\n>From there\n"]);
});

it("ends of lines as Windows writes them split as well", async () => {
  expect(await split("From a\r\nA: 1\r\n\r\nFrom b\r\nA: 2\r\n")).toEqual(["A: 1\r\n\r\n", "A: 2\r\n"]);
});

it("one message that is too large is said, and the next is read", async () => {
  expect(await split(`From a\n${"x".repeat(2000)}\n\nFrom b\nA: 2\n`)).toEqual(["too-large", "A: 2\n"]);
});

it("nothing is no message", async () => {
  expect(await split("")).toEqual([]);
});
