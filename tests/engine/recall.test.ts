import { describe, expect, it } from "vitest";
import { assess } from "../../src/engine/assess.ts";
import { NO_JUDGES } from "../../src/engine/context.ts";
import { readText } from "../../src/engine/reading.ts";
import { openRecall, type Recall } from "../../src/engine/recall.ts";
import { rule, ruleSetOf, subjectOf } from "./build.ts";

const ruleSet = ruleSetOf(rule("r", 'detection: { message.text|phrase: "apple pie" }'));
const read = (text: string): ReturnType<typeof readText> => readText(text, ruleSet.match, NO_JUDGES);

describe("a recall", () => {
  it("reads a text once", () => {
    const recall = openRecall();
    expect(recall("apple pie", read)).toBe(recall(["apple", "pie"].join(" "), read));
    expect(recall("apple", read)).not.toBe(recall("apple pie", read));
  });

  it("keeps what is asked for again and lets go of what is not", () => {
    const recall = openRecall(8);
    const [first, second] = [recall("first", read), recall("second", read)];
    expect(recall("first", read)).toBe(first);
    expect(recall("third", read)).toBe(recall("third", read));
    expect(recall("first", read)).toBe(first);
    expect(recall("second", read)).not.toBe(second);
  });

  it("changes no verdict, whoever wrote the text and wherever it stands", () => {
    const texts = ["an apple pie", "> an apple pie", "nothing", "an apple pie\n\n> an apple pie"];
    const threads = texts.map((text, place) =>
      subjectOf({
        messages: [
          { from: "other", text: "an apple pie" },
          { from: "subject", text },
          { from: place % 2 === 0 ? "subject" : "other", text: texts[3] as string },
        ],
      }),
    );
    const judge = (recall: Recall | undefined): unknown =>
      threads.map((thread) => assess(ruleSet, thread, { clock: 0, ...(recall === undefined ? {} : { recall }) }));
    expect(judge(openRecall())).toEqual(judge(undefined));
    expect(judge(openRecall(1))).toEqual(judge(undefined));
  });
});
