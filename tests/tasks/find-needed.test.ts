import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSubject } from "../../src/importers/canonical/read-subject.ts";
import { ENTITY_KINDS } from "../../src/model/entity.ts";
import type { Subject } from "../../src/model/subject.ts";
import { findNeeded } from "../../src/tasks/find-needed.ts";
import { readEntities } from "../../src/text/entities/index.ts";
import { fold } from "../../src/text/fold.ts";
import { loadJudges } from "../../src/workers/judges.ts";

const whole = await loadJudges();
const subjectOf = (record: object): Subject => readSubject(record, { strict: true, id: "s" }).subject as Subject;
const needed = (...texts: string[]): ReturnType<typeof findNeeded> =>
  findNeeded(subjectOf({ messages: texts.map((text) => ({ from: "subject", text })) }));

describe("the judges that texts need", () => {
  it("are none for plain text and for hosts whose suffix is one label", () => {
    expect(needed("Hello. How are you?", "see acme.com, or mail hr@acme.dev", "read brief.pdf")).toEqual({
      hosts: false,
      phones: false,
    });
  });

  it("are the library's where a suffix may have more than one, and for phone numbers", () => {
    expect(needed("see acme.co.uk")).toEqual({ hosts: true, phones: false });
    expect(needed("call +44 20 7946 0958")).toEqual({ hosts: false, phones: true });
  });

  it("are found in every place that links, addresses and numbers are read off", () => {
    const records = [
      { profile: { emails: ["hr@acme.co.uk"] } },
      { profile: { websites: ["acme.co.uk"] } },
      { employer: { domain: "acme.co.uk" } },
      { messages: [{ from: "subject", links: [{ url: "https://acme.co.uk" }] }] },
    ];
    expect(records.map((record) => findNeeded(subjectOf(record)).hosts)).toEqual([true, true, true, true]);
    expect(findNeeded(subjectOf({ profile: { phones: ["+44 20 7946 0958"] } })).phones).toBe(true);
  });

  it("say the same with and without the libraries, whatever is read off a text that needs none", async () => {
    const plain = await loadJudges({ hosts: false, phones: false });
    const pieces = [
      "acme",
      ".com",
      ".co.uk",
      ".de",
      ".io",
      ".pdf",
      "www.",
      "https://",
      "[.]",
      "[dot]",
      "@",
      "/",
      " ",
      "-",
      "\u200b",
      "é",
      "．",
      ".",
      "7",
      "+4",
      "12345",
    ];
    let judged = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 10 }), (parts) => {
        const raw = parts.join("");
        const asks = needed(raw);
        const asked = {
          registrableDomain: (asks.hosts ? whole : plain).registrableDomain,
          phoneNumber: (asks.phones ? whole : plain).phoneNumber,
        };
        const read = readEntities(fold(raw), new Set(ENTITY_KINDS), asked);
        expect(read).toEqual(readEntities(fold(raw), new Set(ENTITY_KINDS), whole));
        if (!asks.hosts && read.length > 0) judged += 1;
      }),
      { numRuns: 5000, seed: 20261124 },
    );
    // A check that sees nothing is no check.
    expect(judged).toBeGreaterThan(200);
  });
});
