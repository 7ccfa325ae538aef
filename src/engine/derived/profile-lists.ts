import type { FieldPath } from "../../model/fields.ts";
import { readAddress, readHost } from "../../text/entities/hosts.ts";
import { type Element, type Elements, type Fact, textOf } from "../fact.ts";
import { NO_JUDGES } from "../context.ts";
import type { Facts } from "../facts.ts";
import { recordElements } from "../record.ts";
import { nearEmployer } from "./near-employer.ts";

/** Addresses on the profile, with domain, free mail and likeness to the employer's domain. */
export function profileEmails(facts: Facts): Elements {
  return judgeEach(facts, "profile.emails", (address) => {
    const { domain, freemail } = readAddress(address, facts.context.judges ?? NO_JUDGES);
    return { domain, freemail, lookalike: nearEmployer(facts, domain) };
  });
}

/** Phone numbers on the profile, with their country. */
export function profilePhones(facts: Facts): Elements {
  return judgeEach(facts, "profile.phones", (phone) => ({ country: facts.context.judges?.phoneNumber(phone)?.country }));
}

/** Web addresses on the profile, with their domain. */
export function profileWebsites(facts: Facts): Elements {
  return judgeEach(facts, "profile.websites", (website) => ({ domain: readHost(website, facts.context.judges ?? NO_JUDGES).domain }));
}

function judgeEach(facts: Facts, root: FieldPath, judge: (text: string) => Record<string, string | boolean | undefined>): Elements {
  return recordElements(facts, root, undefined)?.map((element): Element => {
    const own = element(root) as Fact;
    const judged = judge(textOf(own));
    return (field) => {
      if (field === root) return own;
      const value = judged[field.slice(root.length + 1)];
      return value === undefined ? undefined : { value, pointer: own.pointer };
    };
  });
}
