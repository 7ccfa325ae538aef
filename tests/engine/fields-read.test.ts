import { describe, expect, it } from "vitest";
import { listFieldsRead } from "../../src/engine/fields-read.ts";
import { rule, ruleSetOf } from "./build.ts";

describe("the fields that rules look at", () => {
  it("are those of selections, of comparisons, and of exceptions", () => {
    const set = ruleSetOf(
      rule("own", "detection: { checks.profileGone: true, profile.skills|count|gte: 2 }"),
      rule("other", "detection: { message.emails.domain|fieldref: employer.domain }"),
      rule(
        "excused",
        'detection: { message.text|phrase: "apple" }\nexceptions:\n  - id: known\n    reason: they have met\n    detection: { checks.knownInPerson: true }',
      ),
    );
    expect([...listFieldsRead(set)].toSorted()).toEqual([
      "checks.knownInPerson",
      "checks.profileGone",
      "employer.domain",
      "message.emails.domain",
      "message.text",
      "profile.skills",
    ]);
  });

  it("are not those of deprecated rules", () => {
    const set = ruleSetOf(rule("old", "detection: { checks.profileGone: true }").replace("status: stable", "status: deprecated"));
    expect([...listFieldsRead(set)]).toEqual([]);
  });
});
