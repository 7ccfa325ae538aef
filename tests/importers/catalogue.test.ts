import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../src/importers/catalogue.ts";
import { FIELDS } from "../../src/model/fields.ts";
import type { Subject } from "../../src/model/subject.ts";
import type { ForeignName } from "../../src/importers/names.ts";
import { fixture, listFiles, subjectsOf } from "./exports.ts";

const FIXTURES: Readonly<Record<ForeignName, readonly string[]>> = {
  linkedin: ["linkedin/archive", "linkedin/group", "linkedin/with-files"],
  whatsapp: listFiles("whatsapp").map((file) => `whatsapp/${file}`),
  text: ["text/chat.txt", "text/letter.txt"],
  telegram: ["telegram/account.json", "telegram/single-chat.json"],
  facebook: ["meta/folder", "meta/encrypted.json"],
  instagram: ["meta/group.json", "meta/folder"],
  x: ["x"],
  discord: ["discord/direct.json", "discord/group.json"],
  slack: ["slack"],
  email: ["email/offer.eml", "email/box.mbox"],
  resume: ["resume/person.json", "resume/contact.json"],
  profile: listFiles("profile").map((file) => `profile/${file}`),
};

/** What stands in the export of any platform that has messages: no reason to bring one rather than another. */
const COMMON = new Set(["message.sentAt", "message.sender", "message.id", "message.from", "recipient.name"]);

/** Paths that a subject fills, as the catalogue names them: whole lists, not their parts. */
function listFilled(subject: Subject): string[] {
  const { profile, employer, thread, recipient, messages = [] } = subject;
  const parts = Object.entries({ profile, employer, thread, recipient }).flatMap(([name, part]) =>
    Object.entries(part ?? {}).flatMap(([key, value]) =>
      key === "photo" || key === "verified" ? Object.keys(value as object).map((inner) => `${name}.${key}.${inner}`) : [`${name}.${key}`],
    ),
  );
  return [...parts, ...messages.flatMap((message) => Object.keys(message).map((key) => `message.${key}`))];
}

describe("what linkwary formats says is filled", () => {
  it.each(Object.keys(CATALOGUE) as ForeignName[])("of %s is what its importer fills", async (name) => {
    const filled = new Set<string>();
    for (const path of FIXTURES[name])
      for (const owner of [undefined, "Tove Lind", "tove", "Ana"]) {
        const subjects = await subjectsOf(name, fixture(path), owner);
        for (const subject of subjects) for (const field of listFilled(subject)) if (!COMMON.has(field)) filled.add(field);
      }
    const said = CATALOGUE[name].fills.filter((field) => !COMMON.has(field));
    expect([...filled].sort()).toEqual([...said].sort());
  });

  it("names fields that there are, and each has a menu path and what it cannot show", () => {
    for (const { fills, menu, gaps } of Object.values(CATALOGUE)) {
      expect(fills.filter((field) => !(field in FIELDS) && !Object.keys(FIELDS).some((path) => path.startsWith(`${field}.`)))).toEqual([]);
      expect(menu.length * gaps.length).toBeGreaterThan(0);
    }
  });
});
