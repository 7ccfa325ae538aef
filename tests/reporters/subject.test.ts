import { expect, it } from "vitest";
import { encodeSubject } from "../../src/reporters/subject.ts";

it("a subject is written as a record: dates as they were, open counts with a plus", () => {
  const startDate = { raw: "2024", min: 0, max: 1, local: false };
  const line = encodeSubject({
    id: "a",
    profile: {
      connections: { min: 500, max: Number.POSITIVE_INFINITY },
      posts: { min: 3, max: 3 },
      positions: [{ startDate, endDate: "present" }],
    },
  });
  expect(line).toBe('{"id":"a","profile":{"connections":"500+","posts":3,"positions":[{"startDate":"2024","endDate":"present"}]}}\n');
});
