import {
  type Automaton,
  COMPILED_FORMAT,
  type CompiledPack,
  type CompiledRule,
  type Numbers,
  type RuleText,
} from "../model/compiled-pack.ts";

/**
 * A compiled pack as a file: eight bytes of magic, the length of a JSON table, the table, then parts one after another, each
 * aligned to four bytes: the arrays, what each rule does, and the static text of each rule. The table says how long they are.
 * Numbers are little endian; JSON is ASCII, which is read and held in half the room and time.
 */
export function encodePack({ automaton, rules, texts, ...table }: CompiledPack): Uint8Array {
  const arrays = ARRAYS.map((name) => automaton[name]);
  const parts = [
    ...arrays.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)),
    ...rules.map(({ logic, exceptions, message }) => encodeJson({ logic, exceptions, message } satisfies Body)),
    ...texts.map(encodeJson),
  ];
  const heads = rules.map(({ logic: _, exceptions: __, message: ___, ...head }) => head);
  const kinds = arrays.map((array) => array.BYTES_PER_ELEMENT);
  const head = encodeJson({ ...table, rules: heads, kinds, lengths: parts.map((part) => part.length) } satisfies Table);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + align(part.length), HEADER + align(head.length)));
  bytes.set(new TextEncoder().encode(MAGIC));
  new DataView(bytes.buffer).setUint32(MAGIC.length, head.length, true);
  let at = HEADER;
  for (const part of [head, ...parts]) {
    bytes.set(part, at);
    at += align(part.length);
  }
  return bytes;
}

/** Reads a compiled pack: the arrays are views on the bytes. Undefined where it is of another format, or cut off. */
export function decodePack(file: Uint8Array): CompiledPack | undefined {
  if (file.length < HEADER || new TextDecoder().decode(file.subarray(0, MAGIC.length)) !== MAGIC) return undefined;
  // A view needs its own alignment, which a slice of a larger buffer may not have.
  const bytes = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  if (bytes.length < HEADER + align(length)) return undefined;
  const { rules, kinds, lengths, ...table } = decodeJson(bytes.subarray(HEADER, HEADER + length)) as Table;
  if (table.format !== COMPILED_FORMAT) return undefined;
  const starts = [HEADER + align(length)];
  for (const part of lengths) starts.push((starts.at(-1) ?? 0) + align(part));
  if (bytes.length < (starts.at(-1) ?? 0)) return undefined;
  const partAt = (place: number): Uint8Array => {
    const start = starts[place] ?? 0;
    return bytes.subarray(start, start + (lengths[place] ?? 0));
  };
  let texts: readonly RuleText[] | undefined;
  return {
    ...table,
    automaton: viewArrays(kinds, partAt),
    rules: rules.map((head, place) => openRule(head, () => decodeJson(partAt(ARRAYS.length + place)) as Body)),
    get texts() {
      return (texts ??= rules.map((_, place) => decodeJson(partAt(ARRAYS.length + rules.length + place)) as RuleText));
    },
  };
}

type Body = Pick<CompiledRule, "logic" | "exceptions" | "message">;
type Head = Omit<CompiledRule, keyof Body>;
type Table = Omit<CompiledPack, "automaton" | "rules" | "texts"> & {
  readonly rules: readonly Head[];
  /** Bytes of each number, by array. */
  readonly kinds: readonly number[];
  readonly lengths: readonly number[];
};

/** A rule whose body is read once, when it is asked for. */
function openRule(head: Head, read: () => Body): CompiledRule {
  let known: Body | undefined;
  const body = (): Body => (known ??= read());
  return {
    ...head,
    get logic() {
      return body().logic;
    },
    get exceptions() {
      return body().exceptions;
    },
    get message() {
      return body().message;
    },
  };
}

function viewArrays(kinds: readonly number[], partAt: (place: number) => Uint8Array): Automaton {
  const views = ARRAYS.map((name, place): [keyof Automaton, Numbers] => {
    const { buffer, byteOffset, byteLength } = partAt(place);
    const view = VIEWS[kinds[place] as keyof typeof VIEWS];
    return [name, new view(buffer as ArrayBuffer, byteOffset, byteLength / view.BYTES_PER_ELEMENT)];
  });
  // Spread: an object that grows key by key becomes a table to V8, and each look at an array a search.
  // oxlint-disable-next-line unicorn/no-useless-spread
  return { ...(Object.fromEntries(views) as Automaton) };
}

/** By the bytes of a number. */
const VIEWS = { 1: Uint8Array, 2: Uint16Array, 4: Int32Array } as const;

const MAGIC = "linkwary";
const HEADER = MAGIC.length + 4;

/** The arrays in their order in the file. */
const ARRAYS = [
  "edgeStart",
  "edgeUnit",
  "edgeTarget",
  "wordClass",
  "prefixClass",
  "classStart",
  "classElements",
  "markClasses",
  "anchorStart",
  "anchorPhrases",
  "stateStart",
  "incomingStart",
  "stepFrom",
  "stepKind",
  "stepValue",
  "reachLeft",
  "reachRight",
  "neededStart",
  "neededElements",
  "phraseSet",
] as const satisfies readonly (keyof Automaton)[];

function encodeJson(value: unknown): Uint8Array {
  const json = JSON.stringify(value).replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return new TextEncoder().encode(json);
}

function decodeJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function align(length: number): number {
  return Math.ceil(length / 4) * 4;
}
