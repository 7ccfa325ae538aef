import { describe, expect, it } from "vitest";
import { spanOf, toTimestamp, writeInstant } from "../../../src/reporters/stix/time.ts";

describe("a time in STIX", () => {
  it("has milliseconds, in UTC", () => {
    expect(toTimestamp("2026-11-20T10:00:00Z")).toBe("2026-11-20T10:00:00.000Z");
    expect(toTimestamp("yesterday")).toBe("1970-01-01T00:00:00.000Z");
  });

  it("stays within the years that can be written", () => {
    expect(writeInstant(Number.POSITIVE_INFINITY)).toBe("9999-12-31T23:59:59.999Z");
    expect(writeInstant(Number.NEGATIVE_INFINITY)).toBe("0000-01-01T00:00:00.000Z");
  });

  it("spans the dated messages, else is the reference", () => {
    const at = (min: number, max: number) => ({ from: "subject", sentAt: { raw: "", min, max, local: false } }) as const;
    const messages = [at(5000, 6000), at(1000, 2000), { from: "subject" } as const];
    expect(spanOf({ id: "s", messages }, "x")).toEqual({
      first_observed: "1970-01-01T00:00:01.000Z",
      last_observed: "1970-01-01T00:00:06.000Z",
    });
    expect(spanOf({ id: "s" }, "x")).toEqual({ first_observed: "x", last_observed: "x" });
  });
});
