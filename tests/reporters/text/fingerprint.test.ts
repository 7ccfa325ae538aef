import { describe, expect, it } from "vitest";
import { openFingerprints } from "../../../src/reporters/text/fingerprint.ts";

describe("fingerprints", () => {
  it("depend on code, file and the text of the line, not on its number or indent", () => {
    const [one, other] = [openFingerprints(), openFingerprints()];
    expect(one("rule/x", { file: "a", line: 3, text: "  - id: ask" })).toBe(other("rule/x", { file: "a", line: 9, text: "- id: ask" }));
    expect(one("rule/x", { file: "b", text: "- id: ask" })).not.toBe(other("rule/x", { file: "a", text: "- id: ask" }));
  });

  it("count what repeats", () => {
    const of = openFingerprints();
    const place = { file: "a", text: "same" };
    expect([of("x", place), of("x", place)].map((name) => name.split(":")[1])).toEqual(["1", "2"]);
  });
});
