import { EXPECTATIONS, type RuleTest } from "../model/rule.ts";
import type { RuleDocument } from "../model/rule-schema.ts";
import { meant } from "../text/suggest.ts";
import { children, type Cursor, placeOfKey, placeOfValue, step } from "./cursor.ts";
import { readDate } from "./date.ts";
import { namesOfSelections } from "./detection.ts";
import { leadsOutside } from "./pack-files.ts";
import type { Report } from "./report.ts";
import { describe } from "./schema.ts";
import { type RuleSource, soundKey } from "./source.ts";

/** Reads the tests inside a rule; one that cannot be read is left out, the others are held to the pack all the same. */
export function readTests(source: RuleSource, fixtures: ReadonlyMap<string, string>, report: Report): RuleTest[] {
  const at = source.keys.get("tests");
  if (at === undefined || !Array.isArray(at.value)) return [];
  return children(at).flatMap(({ at: test }) => {
    checkNames(source, test, report);
    return readTest(test, fixtures, report) ?? [];
  });
}

/** `fails` and `evidence` name selections; the evidence of a composed rule is that of its members. */
function checkNames(source: RuleSource, test: Cursor, report: Report): void {
  const detection = soundKey(source, "detection");
  if (detection === undefined && source.keys.has("detection")) return;
  const fails = step(test, "fails");
  const evidence = detection === undefined ? undefined : step(test, "evidence");
  if (fails === undefined && evidence === undefined) return;
  const names = namesOfSelections(detection);
  const named = [
    ...(fails === undefined ? [] : children(fails).map(({ at }) => at)),
    ...(evidence === undefined ? [] : children(evidence).map(({ at }) => step(at, "selection"))),
  ];
  const known = new Set<unknown>(names);
  const unknown = named.flatMap((at) => (at === undefined || typeof at.value !== "string" || known.has(at.value) ? [] : [at]));
  // Each looks for the name that is meant among all of them: nobody reads more of one test.
  for (const at of unknown.slice(0, MAX_PROBLEMS)) {
    const name = String(at.value);
    report("rule/unknown-selection", { name, ...meant(name, names), allowed: names.join(", ") || undefined }, placeOfValue(at));
  }
}

const MAX_PROBLEMS = 20;

function readTest(at: Cursor, fixtures: ReadonlyMap<string, string>, report: Report): RuleTest | undefined {
  const { name, expect, ...document } = (at.value ?? {}) as Partial<RuleDocument["tests"][number]>;
  const subject = readSubject(step(at, "subject"), fixtures, report);
  const written = step(at, "now");
  const now = written === undefined ? undefined : readDate(written, report);
  const title = step(at, "name");
  if (subject === undefined || title === undefined || typeof name !== "string" || !EXPECTATIONS.includes(expect as never)) return undefined;
  const { line = 1, column = 1, file = at.yaml.file } = placeOfValue(title);
  return {
    name,
    expect: expect as RuleTest["expect"],
    subject,
    ...(document.points === undefined ? {} : { points: document.points }),
    fails: document.fails ?? [],
    evidence: (document.evidence ?? []) as RuleTest["evidence"],
    ...(document.todo === undefined ? {} : { todo: document.todo }),
    ...(now === undefined ? {} : { now }),
    place: { file, line, column },
  };
}

/** The subject itself, or the fixture that it names; the path is looked up in what was read. */
function readSubject(at: Cursor | undefined, fixtures: ReadonlyMap<string, string>, report: Report): unknown {
  const fixture = at && step(at, "fixture");
  if (at === undefined || fixture === undefined) return at?.value;
  for (const { key, at: beside } of children(at)) {
    if (key !== "fixture") report("rule/unknown-key", { key, allowed: "fixture" }, placeOfKey(beside));
  }
  const path = fixture.value;
  if (typeof path !== "string") {
    report("rule/yaml-value", { expected: "the path of a fixture", found: describe(path) }, placeOfValue(fixture));
    return undefined;
  }
  const text = fixtures.get(path);
  if (text === undefined) {
    report(leadsOutside(path) ? "pack/path-outside" : "rule/unknown-fixture", { path }, placeOfValue(fixture, 0, path.length));
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    report("rule/bad-subject", { reason: `${path} is not JSON` }, placeOfValue(fixture, 0, path.length));
    return undefined;
  }
}
