import { describe, expect, it } from "vitest";
import { derived } from "./derived.ts";

describe("employer.domainAge", () => {
  it("counts days to the reference instant", () => {
    const record = { exportedAt: "2026-11-20T00:00:00Z", employer: { domainCreatedAt: "2026-11-01T00:00:00Z" } };
    expect(derived("employer.domainAge", record)).toEqual({ value: { min: 19, max: 19 }, pointer: "/employer/domainCreatedAt" });
  });

  it("is unknown without the date", () => {
    expect([derived("employer.domainAge", { employer: {} }), derived("employer.domainAge", {})]).toEqual([undefined, undefined]);
  });
});
