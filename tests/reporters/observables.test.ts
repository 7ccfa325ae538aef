import { describe, expect, it } from "vitest";
import { listObservables } from "../../src/reporters/observables.ts";
import { ASSESSMENTS } from "./events.ts";

describe("what can be observed of a subject", () => {
  const of = (subject: Partial<typeof ASSESSMENTS.high.subject>) =>
    listObservables({ ...ASSESSMENTS.high, subject: { id: "s", ...subject } });

  it("is its account, named by its id where nothing else is known", () => {
    expect(of({})).toEqual([{ kind: "account", platform: "other", handle: undefined, name: "李 明" }]);
  });

  it("is what it shows and sends of its own, each once", () => {
    const messages = [
      { from: "subject", links: [{ url: "https://a.example/x" }, { url: "https://a.example/x" }] },
      { from: "subject", forwarded: true, links: [{ url: "https://forwarded.example" }] },
      { from: "recipient", links: [{ url: "https://recipient.example" }] },
    ] as const;
    const profile = {
      name: "Mara",
      emails: ["m@a.example"],
      phones: ["+44 7700 900111"],
      handles: [{ service: "signal", value: "mara.1" }],
    };
    expect(of({ platform: "linkedin", profile, messages })).toEqual([
      { kind: "account", platform: "linkedin", handle: undefined, name: "Mara" },
      { kind: "account", platform: "signal", handle: "mara.1", name: "mara.1" },
      { kind: "url", value: "https://a.example/x" },
      { kind: "email", value: "m@a.example" },
      { kind: "phone", value: "+44 7700 900111" },
    ]);
  });

  it.each(["javascript:alert(1)", "[link 1]", "https://a b.example", "https://a.example/%zz", "ftp://a.example"])("is not %s", (url) => {
    expect(of({ profile: { url } })).toHaveLength(1);
  });
});
