import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ASSESSMENTS, EVENTS, RUN, writeReport } from "./events.ts";
import { hostileText, spoil } from "./hostile.ts";
import { readPublishedSchemas } from "./published-schema.ts";

type Bundle = { readonly id: string; readonly objects: readonly Record<string, unknown>[] };

async function writeBundle(events = EVENTS): Promise<Bundle> {
  return JSON.parse(await writeReport("stix", RUN, events)) as Bundle;
}

const WITH_CONTACTS = {
  ...ASSESSMENTS.high,
  subject: {
    ...ASSESSMENTS.high.subject,
    platform: "x",
    profile: {
      name: "Mara Lind",
      handle: "mara_lind",
      url: "https://x.example/mara_lind",
      emails: ["mara@lind.example", "no address"],
      websites: ["javascript:alert(1)", "https://lind.example/a b"],
      handles: [{ service: "telegram", value: "lind_talent" }],
    },
  },
} as const;

describe("the stix report", () => {
  const schemas = readPublishedSchemas("stix-2.1");
  it.skipIf(schemas.length === 0)(
    "is a bundle that the schemas of OASIS describe, whatever a record holds",
    async () => {
      const ajv = new Ajv2020({
        strict: false,
        unicodeRegExp: false,
        formats: { uri: (text: string) => URL.canParse(text), email: /^[^@\s]+@[^@\s]+$/u, "idn-hostname": true },
      });
      for (const schema of schemas) ajv.addSchema(schema);
      const id = schemas.find((schema) => schema["title"] === "bundle")?.["$id"];
      const validate = ajv.getSchema(String(id));
      const check = (bundle: Bundle): void => {
        // The published schema of the bundle has no place for notes, which STIX 2.1 itself has: they are held to their own, as all are.
        const listed = bundle.objects.filter(({ type }) => type !== "note");
        expect(validate?.({ ...bundle, objects: listed }), JSON.stringify(validate?.errors?.slice(0, 3))).toBe(true);
        for (const object of bundle.objects) {
          const own = ajv.getSchema(String(schemas.find((schema) => schema["title"] === object["type"])?.["$id"]));
          expect(own?.(object), JSON.stringify([object["type"], own?.errors?.slice(0, 3)])).toBe(true);
        }
      };
      check(await writeBundle());
      check(await writeBundle([WITH_CONTACTS]));
      check(await writeBundle([]));
      for (const texts of fc.sample(fc.infiniteStream(hostileText), { numRuns: 20, seed: 20261124 }))
        check(await writeBundle(spoil(EVENTS, texts)));
    },
    60_000,
  );

  it("names nobody a threat actor, and everything by what it is", async () => {
    const { objects } = await writeBundle([WITH_CONTACTS]);
    expect(objects.map(({ type }) => type)).toEqual([
      "identity",
      "user-account",
      "user-account",
      "url",
      "email-addr",
      "observed-data",
      "note",
      "report",
    ]);
    expect(objects[1]).toMatchObject({ account_type: "twitter", account_login: "mara_lind", display_name: "Mara Lind" });
    // RFC 9562, version 5, of what STIX says an address is named by.
    expect(objects[4]).toMatchObject({ value: "mara@lind.example", id: "email-addr--2faf5a1f-e61e-5dee-b885-bb88da1fe1dc" });
  });

  it("refers only to objects that it holds", async () => {
    const { objects } = await writeBundle();
    const ids = new Set(objects.map(({ id }) => id));
    const refs = objects.flatMap((object) => (object["object_refs"] as string[] | undefined) ?? []);
    expect(refs.length).toBeGreaterThan(10);
    expect(refs.filter((ref) => !ids.has(ref))).toEqual([]);
    expect(ids.size).toBe(objects.length);
  });
});
