import type { Run } from "../model/event.ts";
import type { Reporter } from "./reporter.ts";
import { describeSubject, describeTool } from "./stix/objects.ts";
import { escapeJson } from "./text/escape.ts";
import { NAMESPACE, nameUuid } from "./text/uuid.ts";

/**
 * A STIX 2.1 bundle: what was seen of each account (observed-data), what it was taken for (note), and both as a report. It says
 * of nobody that they are a threat actor. Every id is made from what it names, so that the same run gives the same bundle.
 */
export const reportStix: Reporter = async function* (run, events) {
  const written = new Set<string>();
  let name = "bundle";
  yield '{\n  "type": "bundle",\n  "objects": [';
  for await (const object of listObjects(run, events)) {
    if (written.has(object.id)) continue;
    yield `${written.size === 0 ? "" : ","}\n    ${escapeJson(JSON.stringify(object))}`;
    written.add(object.id);
    name = await nameUuid(NAMESPACE, `${name} ${object.id}`);
  }
  yield `\n  ],\n  "id": "bundle--${await nameUuid(NAMESPACE, name)}"\n}\n`;
};

async function* listObjects(run: Run, events: Parameters<Reporter>[1]): AsyncIterable<{ readonly id: string }> {
  yield await describeTool(run);
  for await (const event of events) if (event.kind === "assessment") yield* await describeSubject(run, event);
}
