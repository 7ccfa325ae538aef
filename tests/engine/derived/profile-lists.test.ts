import { describe, expect, it } from "vitest";
import { derived, each } from "./derived.ts";

describe("contact details on the profile", () => {
  it.each([
    ["profile.emails", { emails: ["x@gmail.com"] }, ["x@gmail.com"]],
    ["profile.emails.domain", { emails: ["x@mail.acme.co.uk", "nobody"] }, ["acme.co.uk", undefined]],
    ["profile.emails.freemail", { emails: ["x@GMAIL.com", "x@acme.co.uk"] }, [true, false]],
    ["profile.emails.lookalike", { emails: ["x@acmegroup.com"] }, [undefined]],
    ["profile.phones.country", { phones: ["+44 20 7946 0018", "12"] }, ["GB", undefined]],
    ["profile.websites.domain", { websites: ["https://www.acme.co.uk/x", "acme.com"] }, ["acme.co.uk", "acme.com"]],
    ["profile.emails.domain", { emails: [] }, []],
    ["profile.emails.domain", {}, undefined],
  ] as const)("%s of %j are %j", (field, profile, values) => {
    expect(each(field, { profile })).toEqual(values);
  });

  it("are near the employer's domain, or not, where that is known", () => {
    const emails = ["hr@acmegroup-careers.com", "hr@acmegroup.com", "hr@mail.acmegroup.com", "x@gmail.com"];
    expect(each("profile.emails.lookalike", { employer: { domain: "acmegroup.com" }, profile: { emails } })).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("point at the detail that they are read off", () => {
    expect(derived("profile.emails", { profile: { emails: ["x@gmail.com"] } })).toEqual({
      value: "x@gmail.com",
      pointer: "/profile/emails/0",
      quotable: true,
    });
  });

  it("are known to be none where the source always shows them", () => {
    expect(each("profile.emails.domain", { shows: ["profile.emails"] })).toEqual([]);
  });
});
