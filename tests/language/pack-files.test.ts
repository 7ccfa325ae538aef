import { describe, expect, it } from "vitest";
import { mayHoldPatterns } from "../../src/language/pack-files.ts";

const hold = (text: string): boolean => mayHoldPatterns([{ name: "t", files: new Map([["rules.yaml", text]]) }]);

describe("whether packs may hold patterns", () => {
  it("is asked of the text, before it is parsed: a key can be written in more than one way", () => {
    expect(hold("{ message.text|re: x }")).toBe(true);
    expect(hold('{ "message.text|\\x72e": x }')).toBe(true);
    expect(hold("{ message.text|phrase: x }")).toBe(false);
  });
});
