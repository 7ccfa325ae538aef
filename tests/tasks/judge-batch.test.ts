import { gzipSync } from "node:zlib";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { RuleSet } from "../../src/engine/rule-set.ts";
import type { Event } from "../../src/model/event.ts";
import { encodeEvent } from "../../src/reporters/ndjson.ts";
import { assess } from "../../src/tasks/assess.ts";
import { loadRules } from "../../src/tasks/load-rules.ts";
import { makeFolder } from "../io/folder.ts";

const LINES = Array.from({ length: 30 }, (_, number) =>
  number % 7 === 5
    ? '{"id":'
    : JSON.stringify({ id: `r${number}`, messages: [{ from: "subject", text: "Add me on WhatsApp, I pay $500 a report." }] }),
);

describe("a batch", () => {
  let ruleSet: RuleSet;
  beforeAll(async () => {
    ruleSet = await loadRules(["rules"]);
  }, 60_000);

  const run = async (name: string, content: string | Uint8Array, batch: boolean, maxErrors?: number): Promise<readonly Event[]> => {
    const path = join(await makeFolder(), name);
    await writeFile(path, content);
    const options = {
      ruleSet,
      from: undefined,
      owner: undefined,
      profile: undefined,
      review: undefined,
      strict: false,
      now: undefined,
      clock: 0,
    } as const;
    const events: Event[] = [];
    for await (const event of assess({
      ...options,
      inputs: [path],
      maxErrors,
      signal: new AbortController().signal,
      digests: true,
      batch: batch ? { threads: 1, minScore: undefined, from: undefined } : undefined,
    }))
      events.push(event);
    return events;
  };
  const write = (events: readonly Event[]): string =>
    events
      .map((event) => Buffer.from(encodeEvent(event, true) ?? "").toString())
      .join("")
      .replaceAll(/[^"]*\/(?=in\.)/gu, "");

  it("writes what record by record is written, to the byte", async () => {
    const content = `${LINES.join("\n")}\n`;
    const batch = await run("in.ndjson", content, true);
    expect(batch.some(({ kind }) => kind === "encoded")).toBe(true);
    expect(write(batch)).toBe(write(await run("in.ndjson", content, false)));
  });

  it("reads gzip as what is in it, and names the file as it is stored", async () => {
    const packed = gzipSync(LINES.join("\n"));
    const summary = (await run("in.ndjson.gz", packed, true)).at(-1);
    expect(summary).toMatchObject({ kind: "summary", subjects: 26, errors: 4, inputs: [{ bytes: packed.length }] });
  });

  it.each([1, 3, 4])("stops after %i invalid records, as record by record", async (maxErrors) => {
    expect(write(await run("in.ndjson", LINES.join("\n"), true, maxErrors))).toBe(
      write(await run("in.ndjson", LINES.join("\n"), false, maxErrors)),
    );
  });

  it("says that an input of blank lines is empty", async () => {
    expect(await run("in.ndjson", "\n\n", true)).toMatchObject([{ kind: "encoded" }, { code: "input/empty" }, { kind: "summary" }]);
  });

  it("leaves arrays and single documents to the reader of whole inputs", async () => {
    const events = await run("in.json", `[${LINES[0]}]`, true);
    expect(events.map(({ kind }) => kind)).toEqual(["assessment", "summary"]);
  });
});
