import { describe, expect, it } from "vitest";
import { readValue } from "../../../src/importers/canonical/read-value.ts";
import type { Field } from "../../../src/model/fields.ts";

const field = (type: Field["type"], more: Partial<Field> = {}): Field => ({ type, meaning: "", ...more });

describe("a boolean", () => {
  it.each([true, false])("reads %j", (value) => {
    expect(readValue(value, field("boolean"))).toEqual({ read: value });
  });

  it.each(["true", "", 0, 1, [], {}])("does not read %j", (value) => {
    expect(readValue(value, field("boolean"))).toEqual({ expected: "true or false" });
  });
});

describe("a text", () => {
  it.each(["", " a ", "\u0000", "\uD800", "Zoë"])("reads %j as it is", (value) => {
    expect(readValue(value, field("text"))).toEqual({ read: value });
  });

  it.each([0, true, ["a"], {}])("does not read %j", (value) => {
    expect(readValue(value, field("text"))).toEqual({ expected: "a string" });
  });

  it("with a closed set reads its words, in their case", () => {
    const closed = field("text", { oneOf: ["subject", "recipient", "other"] });
    expect(readValue("subject", closed)).toEqual({ read: "subject" });
    for (const value of ["Subject", "subject ", "", "me", 7])
      expect(readValue(value, closed)).toEqual({ expected: "one of subject, recipient, other" });
  });
});

describe("a date", () => {
  it("is the interval of what it can mean", () => {
    expect(readValue("2024", field("date"))).toEqual({
      read: { raw: "2024", local: false, min: Date.parse("2024-01-01T00:00:00.000Z"), max: Date.parse("2024-12-31T23:59:59.999Z") },
    });
    const at = Date.parse("2026-11-20T10:00:00Z");
    expect(readValue("2026-11-20T11:00:00+01:00", field("date"))).toEqual({
      read: { raw: "2026-11-20T11:00:00+01:00", local: false, min: at, max: at },
    });
  });

  it.each(["", "soon", "present", "2026-13", "2025-02-29", "20/11/2026", 2024, 1_700_000_000_000, true, {}])("is not %j", (value) => {
    expect(readValue(value, field("date"))).toEqual({ expected: "a date (YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339)" });
  });

  it("may be the word present at the end of a position", () => {
    const end = field("date", { present: true });
    expect(readValue("present", end)).toEqual({ read: "present" });
    expect(readValue("2024-05", end)).toMatchObject({ read: { raw: "2024-05" } });
    for (const value of ["Present", "now", "", 2024, false]) expect(readValue(value, end)).toEqual({ expected: 'a date, or "present"' });
  });
});

describe("a count", () => {
  it.each([0, 1, 500, Number.MAX_SAFE_INTEGER])("reads %d", (value) => {
    expect(readValue(value, field("number"))).toEqual({ read: { min: value, max: value } });
  });

  it.each([-1, 1.5, 1e400, Number.NaN, 2 ** 53, "3", "500+", true, []])("does not read %j", (value) => {
    expect(readValue(value, field("number"))).toEqual({ expected: "a whole number of at least 0" });
  });

  it.each([
    ["500+", 500],
    ["0+", 0],
    ["999999999999+", 999_999_999_999],
  ])('reads "%s" as that or more where the platform shows no more', (value, min) => {
    expect(readValue(value, field("number", { openEnded: true }))).toEqual({ read: { min, max: Number.POSITIVE_INFINITY } });
  });

  it.each(["500", "+500", "500 +", "500+ ", "-5+", "1.5+", "1,000+", "5e2+", "+", "1000000000000+", "٥+"])(
    'does not read "%s" as that or more',
    (value) => {
      expect(readValue(value, field("number", { openEnded: true }))).toEqual({ expected: 'a whole number of at least 0, or "500+"' });
    },
  );

  it("of days or hours is a count too", () => {
    expect(readValue(3, field("days"))).toEqual({ read: { min: 3, max: 3 } });
    expect(readValue(-3, field("hours"))).toEqual({ expected: "a whole number of at least 0" });
  });

  it("reads minus zero as zero", () => {
    expect(readValue(JSON.parse("-0"), field("number"))).toEqual({ read: { min: 0, max: 0 } });
  });
});

describe("a record", () => {
  it("is not one value: asking for it is our mistake", () => {
    expect(() => readValue({}, field("record"))).toThrow("a record is not one value");
  });
});
