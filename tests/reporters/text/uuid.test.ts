import { describe, expect, it } from "vitest";
import { nameRecord, nameUuid } from "../../../src/reporters/text/uuid.ts";
import { ASSESSMENTS } from "../events.ts";

describe("a named UUID", () => {
  it("is that of RFC 9562", async () => {
    // Appendix A.4: "www.example.com" in the namespace of DNS.
    expect(await nameUuid("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com")).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  });

  it("of a record tells it from others of the run", () => {
    expect(nameRecord(ASSESSMENTS.high)).toBe("people.ndjson\u00001\u0000李 明");
    expect(nameRecord(ASSESSMENTS["insufficient-data"])).toBe("-\u0000/3\u0000unknown");
  });
});
