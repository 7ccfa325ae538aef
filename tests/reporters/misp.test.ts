import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ASSESSMENTS, EVENTS, RUN, writeReport } from "./events.ts";
import { hostileText, spoil } from "./hostile.ts";
import { AjvDraft04, readPublishedSchema } from "./published-schema.ts";

type Report = { readonly Event: { readonly Attribute: readonly Record<string, unknown>[] } & Record<string, unknown> };

async function writeEvent(events = EVENTS): Promise<Report> {
  return JSON.parse(await writeReport("misp", RUN, events)) as Report;
}

describe("the misp report", () => {
  const schema = readPublishedSchema("misp-event.json");
  it.skipIf(schema === undefined)("is an event that the schema of MISP describes, whatever a record holds", async () => {
    const validate = new AjvDraft04({ strict: false }).compile(JSON.parse(schema ?? "{}") as object);
    const check = (event: Report): void => {
      expect(validate(event), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    };
    check(await writeEvent());
    check(await writeEvent([]));
    for (const texts of fc.sample(fc.infiniteStream(hostileText), { numRuns: 20, seed: 20261124 }))
      check(await writeEvent(spoil(EVENTS, texts)));
  });

  it("is marked, not published, for the own organisation, and nothing of it is for intrusion detection", async () => {
    const { Event } = await writeEvent();
    expect(Event).toMatchObject({
      published: false,
      distribution: "0",
      Tag: [{ name: "tlp:amber" }],
      threat_level_id: "1",
      date: "2026-11-20",
    });
    expect(Event.Attribute.length).toBeGreaterThan(4);
    expect(Event.Attribute.every((attribute) => attribute["to_ids"] === false)).toBe(true);
  });

  it("has the verdict, the account and its contacts", async () => {
    const { high } = ASSESSMENTS;
    const profile = {
      name: "Mara Lind",
      handle: "mara_lind",
      url: "https://x.example/mara_lind",
      emails: ["m@lind.example"],
      phones: ["+44 7700 900111"],
    };
    const { Event } = await writeEvent([{ ...high, subject: { ...high.subject, platform: "x", profile } }]);
    expect(Event.Attribute.map(({ type, category }) => [type, category])).toEqual([
      ["comment", "External analysis"],
      ["twitter-id", "Social network"],
      ["url", "Network activity"],
      ["email", "Social network"],
      ["phone-number", "Person"],
    ]);
  });
});
