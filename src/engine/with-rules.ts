import type { Facts } from "./facts.ts";
import { once, type Reading } from "./reading.ts";
import type { RuleSet } from "./rule-set.ts";
import type { ThreadMessage } from "./thread.ts";

/** The facts of a subject for other rules: what was read off its texts stays, and only their phrases are looked for anew. */
export function withRules(facts: Facts, ruleSet: RuleSet): Facts {
  if (ruleSet.pack.automaton === facts.ruleSet.pack.automaton) return { ...facts, ruleSet };
  const reread = (reading: Reading): Reading => ({ ...reading, hits: once(() => ruleSet.match(reading.tokens(), reading.entities())) });
  const before = new Map<ThreadMessage, ThreadMessage>();
  const thread = facts.thread.map((message) => {
    const copy = { ...message, reading: once(() => reread(message.reading())) };
    before.set(copy, message);
    return copy;
  });
  const readings = new Map<string, Reading>();
  return {
    ...facts,
    ruleSet,
    thread,
    writtenBy: (writer) => thread.filter(({ from }) => from === writer),
    readAt: (pointer, text) => {
      const reading = readings.get(pointer) ?? reread(facts.readAt(pointer, text));
      readings.set(pointer, reading);
      return reading;
    },
    // Elements hold no phrases: they are those of the message that the copy was made of.
    elements: (root, message) => facts.elements(root, message && before.get(message)),
  };
}
