import type { Reference, Rule, RuleTest } from "../model/rule.ts";
import { overrideSchema, type RuleDocument, ruleSchema } from "../model/rule-schema.ts";
import { parseInstant } from "../text/instant.ts";
import { type Cursor, children, placeOfKey, placeOfValue, step } from "./cursor.ts";
import { namesOfSelections, readCondition, readDetection } from "./detection.ts";
import type { Report } from "./report.ts";
import { readBySchema } from "./schema.ts";
import { readTemplate } from "./template.ts";

/** Where each key of a rule was written: an override may stand in another file than its base. */
export type RuleSource = {
  readonly id: string;
  /** Place in the order of packs. */
  readonly pack: number;
  readonly whole: Cursor;
  readonly keys: ReadonlyMap<string, Cursor>;
};

/** The keys of a rule as written, before it is known whether it is an override. */
export function openSource(whole: Cursor, pack: number): RuleSource {
  const keys = new Map(children(whole).map(({ key, at }) => [key, at]));
  const id = keys.get("id")?.value;
  return { id: typeof id === "string" ? id : "", pack, whole, keys };
}

/** An override replaces whole keys of its base. */
export function applyOverride(base: RuleSource, override: RuleSource): RuleSource {
  return { ...base, keys: new Map([...base.keys, ...override.keys]) };
}

/** Checks the shape of one rule as written; the problems of an override are its own, not those of keys it leaves out. */
export function checkShape(source: RuleSource, isOverride: boolean, report: Report): boolean {
  return readBySchema(isOverride ? overrideSchema : ruleSchema, source.whole, report) !== undefined;
}

/** Turns a rule whose shape is right into its model. `ids` are all rules that a combination may name. */
export function readRule(
  source: RuleSource,
  ids: readonly string[],
  fixtures: ReadonlyMap<string, string>,
  report: Report,
): Rule | undefined {
  const document = Object.fromEntries([...source.keys].map(([key, at]) => [key, at.value])) as RuleDocument;
  const logic = readLogic(source, ids, report);
  const exceptions = readExceptions(source, report);
  const tests = readTests(source, fixtures, report);
  const message = source.keys.get("message") as Cursor;
  const selections = namesOfSelections(source.keys.get("detection"));
  const template = readTemplate(message, selections, report);
  if (logic === undefined || exceptions === undefined) return undefined;
  return {
    id: document.id,
    title: document.title,
    status: document.status,
    family: document.family,
    tracks: document.tracks ?? [],
    tags: document.tags ?? [],
    weight: document.weight ?? 0,
    ...(document.exposure === undefined ? {} : { exposure: document.exposure }),
    ...(document.floor === undefined ? {} : { floor: document.floor }),
    from: document.from ?? "subject",
    description: document.description.trim(),
    falsepositives: document.falsepositives,
    references: document.references.map(readReference),
    logic,
    exceptions,
    message: template,
    ...(document.advice === undefined ? {} : { advice: document.advice }),
    tests,
  };
}

const LOGIC_KEYS = ["detection", "combination", "sequence"] as const;

function readLogic(source: RuleSource, ids: readonly string[], report: Report): Rule["logic"] | undefined {
  const given = LOGIC_KEYS.filter((key) => source.keys.has(key));
  const [kind] = given;
  if (kind === undefined || given.length > 1) {
    report("rule/logic", { found: given.length === 0 ? "none" : given.join(" and ") }, placeOfKey(source.keys.get("id") ?? source.whole));
    return undefined;
  }
  const at = source.keys.get(kind) as Cursor;
  switch (kind) {
    case "detection": {
      const detection = readDetection(at, report);
      return detection && { kind, detection };
    }
    case "combination": {
      // Only the rules that it names are members; globs catch detection rules (`ids`) and never the rule itself.
      const names = ids.filter((id) => id !== source.id);
      const condition = readCondition(at, names, (code, args, place) =>
        report(code === "rule/unknown-selection" ? "rule/unknown-rule" : code, { ...args, id: args["name"], allowed: undefined }, place),
      );
      return condition && { kind, ...keepUsed(condition, names) };
    }
    case "sequence":
      return readSequence(at, ids, report);
    default:
      return kind satisfies never;
  }
}

type Combination = Extract<Rule["logic"], { kind: "combination" }>;

/** Numbers only the members that a condition uses. */
function keepUsed(condition: Combination["condition"], names: readonly string[]): Pick<Combination, "members" | "condition"> {
  const members: string[] = [];
  const renumber = (part: Combination["condition"]): Combination["condition"] => {
    switch (part.kind) {
      case "ref": {
        const name = names[part.index] as string;
        if (!members.includes(name)) members.push(name);
        return { kind: "ref", index: members.indexOf(name) };
      }
      case "not":
        return { kind: "not", of: renumber(part.of) };
      default:
        return { ...part, of: part.of.map(renumber) };
    }
  };
  const renumbered = renumber(condition);
  return { members, condition: renumbered };
}

function readSequence(at: Cursor, ids: readonly string[], report: Report): Rule["logic"] {
  const { rules, within } = at.value as NonNullable<RuleDocument["sequence"]>;
  const list = step(at, "rules") as Cursor;
  for (const { at: member } of children(list)) {
    if (!ids.includes(String(member.value))) report("rule/unknown-rule", { id: String(member.value) }, placeOfValue(member));
  }
  return {
    kind: "sequence",
    members: rules.filter((id) => ids.includes(id)),
    ...(within?.messages === undefined ? {} : { withinMessages: within.messages }),
    ...(within?.days === undefined ? {} : { withinDays: within.days }),
  };
}

function readExceptions(source: RuleSource, report: Report): Rule["exceptions"] | undefined {
  const at = source.keys.get("exceptions");
  const read = (at === undefined ? [] : children(at)).map(({ at: exception }) => {
    const { id, reason } = exception.value as { id: string; reason: string };
    const detection = readDetection(step(exception, "detection") as Cursor, report);
    return detection && { id, reason, detection };
  });
  return read.some((exception) => exception === undefined) ? undefined : (read as Rule["exceptions"]);
}

function readTests(source: RuleSource, fixtures: ReadonlyMap<string, string>, report: Report): RuleTest[] {
  const at = source.keys.get("tests");
  return (at === undefined ? [] : children(at)).flatMap(({ at: test }) => readTest(test, fixtures, report) ?? []);
}

function readTest(at: Cursor, fixtures: ReadonlyMap<string, string>, report: Report): RuleTest | undefined {
  const document = at.value as RuleDocument["tests"][number];
  const subject = readTestSubject(step(at, "subject") as Cursor, fixtures, report);
  const now = document.now === undefined ? undefined : parseInstant(String(document.now));
  if (document.now !== undefined && now === undefined)
    report("rule/date", { value: String(document.now) }, placeOfValue(step(at, "now") as Cursor));
  const { line = 1, column = 1, file = at.yaml.file } = placeOfValue(step(at, "name") as Cursor);
  if (subject === undefined) return undefined;
  return {
    name: document.name,
    expect: document.expect,
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
function readTestSubject(at: Cursor, fixtures: ReadonlyMap<string, string>, report: Report): unknown {
  const fixture = step(at, "fixture");
  if (fixture === undefined) return at.value;
  const path = String(fixture.value);
  const text = fixtures.get(path);
  if (text === undefined) {
    report("rule/unknown-fixture", { path }, placeOfValue(fixture, 0, path.length));
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    report("rule/bad-subject", { reason: `${path} is not JSON` }, placeOfValue(fixture, 0, path.length));
    return undefined;
  }
}

function readReference({ title, url, accessed }: RuleDocument["references"][number]): Reference {
  return { title, url, ...(accessed === undefined ? {} : { accessed: String(accessed) }) };
}
