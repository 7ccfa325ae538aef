import { type Field, FIELDS, type FieldPath } from "../model/fields.ts";
import type { Subject, Writer } from "../model/subject.ts";
import { type Context, NO_JUDGES } from "./context.ts";
import { DERIVED, type DerivedField, ELEMENTS } from "./derived/index.ts";
import type { Element, Elements, Fact } from "./fact.ts";
import type { Facts } from "./facts.ts";
import { type Reading, readText } from "./reading.ts";
import { readRecord, recordElements } from "./record.ts";
import type { RuleSet } from "./rule-set.ts";
import { orderThread, type ThreadMessage } from "./thread.ts";
import { findReference } from "./time.ts";

/** Opens the facts of a subject; nothing is computed yet. */
export function openFacts(ruleSet: RuleSet, subject: Subject, context: Context): Facts {
  const judges = context.judges ?? NO_JUDGES;
  const readAnew = (text: string): Reading => readText(text, ruleSet.match, judges);
  const read = (text: string): Reading => context.recall?.(text, readAnew) ?? readAnew(text);
  const readings = new Map<string, Reading>();
  const written = new Map<Writer, readonly ThreadMessage[]>();
  const facts: Facts = {
    subject,
    ruleSet,
    context,
    reference: findReference(subject, context),
    thread: orderThread(subject, read),
    writtenBy: (writer) => remember(written, writer, () => facts.thread.filter(({ from }) => from === writer)),
    countQuoted: false,
    readAt: (pointer, text) => remember(readings, pointer, () => read(text)),
    elements: openMemory((root, message) => readElements(facts, root, message)),
  };
  return facts;
}

/** The same facts with quoted text counted; the readings are shared. */
export function countingQuoted(facts: Facts): Facts {
  const counting: Facts = {
    ...facts,
    countQuoted: true,
    elements: openMemory((root, message) => readElements(counting, root, message)),
  };
  return counting;
}

function readElements(facts: Facts, root: FieldPath, message: ThreadMessage | undefined): Elements {
  const derived = ELEMENTS[root];
  if (derived !== undefined) return derived(facts, message);
  if (isDerived(root)) {
    const fact = DERIVED[root](facts, message);
    return fact === undefined ? undefined : [(asked) => (asked === root ? fact : undefined)];
  }
  return (FIELDS[root] as Field).list === true ? recordElements(facts, root, message) : readPlain(facts, root, message);
}

function readPlain(facts: Facts, root: FieldPath, message: ThreadMessage | undefined): Elements {
  const fact: Fact | undefined = readRecord(facts, root, message);
  if (fact !== undefined) return [(asked) => (asked === root ? fact : undefined)] satisfies readonly Element[];
  return facts.subject.shows?.includes(root) === true ? [] : undefined;
}

function isDerived(path: FieldPath): path is DerivedField {
  return Object.hasOwn(DERIVED, path);
}

/** What was read, by message and field. */
function openMemory(read: (root: FieldPath, message: ThreadMessage | undefined) => Elements): Facts["elements"] {
  const ofSubject = new Map<FieldPath, Elements>();
  const byMessage = new Map<ThreadMessage, Map<FieldPath, Elements>>();
  return (root, message) => {
    const known = message === undefined ? ofSubject : remember(byMessage, message, () => new Map<FieldPath, Elements>());
    const found = known.get(root);
    if (found !== undefined || known.has(root)) return found;
    const elements = read(root, message);
    known.set(root, elements);
    return elements;
  };
}

function remember<K, V extends object>(known: Map<K, V>, key: K, compute: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = compute();
  known.set(key, value);
  return value;
}
