import { describe, expect, it } from "vitest";
import { derived } from "./derived.ts";

const jane = { name: "Jane  EXAMPLE" };

describe("profile.published", () => {
  it.each([
    ["name and employer match one record", { profile: jane, employer: { name: "Acme Advisory" } }, true],
    ["a position's company matches", { profile: { ...jane, positions: [{ company: "Other" }, { company: "ACME advisory" }] } }, true],
    ["the name alone matches", { profile: jane, employer: { name: "Other" } }, false],
    ["the employer alone matches", { profile: { name: "John Example" }, employer: { name: "Acme Advisory" } }, false],
    ["the record has no name", { profile: jane, employer: { name: "Shell Consulting" } }, false],
  ])("where %s", (_, record, value) => {
    expect(derived("profile.published", record)).toEqual({ value, pointer: "/profile/name" });
  });

  it.each([[{ profile: jane }], [{ employer: { name: "Acme Advisory" } }], [{}]])("of %j is unknown", (record) => {
    expect(derived("profile.published", record)).toBeUndefined();
  });
});

describe("employer.published", () => {
  it.each([
    ["the employer matches a record without a name", { employer: { name: "SHELL consulting" } }, true, "/employer/name"],
    [
      "a position's company does",
      { profile: { positions: [{ title: "CEO" }, { company: "Shell Consulting" }] } },
      true,
      "/profile/positions/1/company",
    ],
    ["it matches one that names a person", { employer: { name: "Acme Advisory" } }, false, "/employer/name"],
    ["it matches none", { employer: { name: "Other" } }, false, "/employer/name"],
  ])("where %s", (_, record, value, pointer) => {
    expect(derived("employer.published", record)).toEqual({ value, pointer });
  });

  it.each([[{}], [{ employer: {} }], [{ profile: { positions: [{ title: "CEO" }] } }]])("of %j is unknown", (record) => {
    expect(derived("employer.published", record)).toBeUndefined();
  });
});
