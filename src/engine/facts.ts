import type { Entity } from "../model/entity.ts";
import type { FieldPath } from "../model/fields.ts";
import type { Subject, Writer } from "../model/subject.ts";
import type { Context } from "./context.ts";
import type { Elements } from "./fact.ts";
import type { Reading } from "./reading.ts";
import type { RuleSet } from "./rule-set.ts";
import type { ThreadMessage } from "./thread.ts";
import type { ReferenceInstant } from "./time.ts";

/** What can be read off one subject, each part computed on first use. */
export type Facts = {
  readonly subject: Subject;
  readonly ruleSet: RuleSet;
  readonly context: Context;
  readonly reference: ReferenceInstant;
  readonly thread: readonly ThreadMessage[];
  /** The messages of one writer, in order. */
  readonly writtenBy: (writer: Writer) => readonly ThreadMessage[];
  /** Count quoted text as its writer's own: only to tell what it would change. */
  readonly countQuoted: boolean;
  /** The one reading of a text, by the pointer that it stands at. */
  readonly readAt: (pointer: string, text: string) => Reading;
  /** The elements of a field; message fields are read off `message`. */
  readonly elements: (root: FieldPath, message: ThreadMessage | undefined) => Elements;
};

/** Entities of one message that count: those in quoted text of others do not. */
export function countedEntities<Kind extends Entity["kind"]>(
  facts: Facts,
  message: ThreadMessage,
  kind: Kind,
): readonly Extract<Entity, { kind: Kind }>[] {
  return message
    .reading()
    .entities()
    .filter((entity): entity is Extract<Entity, { kind: Kind }> => entity.kind === kind && isCounted(facts, message, entity.start));
}

/** Whether the text at an offset counts as its writer's own. */
export function isCounted(facts: Facts, message: ThreadMessage, offset: number): boolean {
  return !message.uncounted().some((span) => (span.known || !facts.countQuoted) && offset >= span.start && offset < span.end);
}

/** The text of a message that counts as its writer's own; what does not is a blank, so that words stay apart. */
export function countedText(facts: Facts, { message, uncounted }: ThreadMessage): string | undefined {
  const { text } = message;
  if (text === undefined) return undefined;
  const left = uncounted().filter((span) => span.known || !facts.countQuoted);
  return left.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}
