import { type Automaton, COMPILED_FORMAT, type CompiledPack, type RuleText } from "../model/compiled-pack.ts";

/**
 * A compiled pack as a file: eight bytes of magic, the lengths of two JSON tables, the tables, then the typed arrays one after
 * another, each part aligned to four bytes. Numbers are little endian. The second table is the static text of the rules.
 */
export function encodePack({ automaton, texts, ...table }: CompiledPack): Uint8Array {
  const arrays = ARRAYS.map(([name]) => automaton[name]);
  const head = encodeJson({ ...table, lengths: arrays.map((array) => array.length) } satisfies Table);
  const parts = [head, encodeJson(texts), ...arrays.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength))];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + align(part.length), HEADER));
  bytes.set(new TextEncoder().encode(MAGIC));
  new DataView(bytes.buffer).setUint32(MAGIC.length, head.length, true);
  new DataView(bytes.buffer).setUint32(MAGIC.length + 4, parts[1]?.length ?? 0, true);
  let at = HEADER;
  for (const part of parts) {
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
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const textsStart = HEADER + align(view.getUint32(MAGIC.length, true));
  const arraysStart = textsStart + align(view.getUint32(MAGIC.length + 4, true));
  if (bytes.length < arraysStart) return undefined;
  const { lengths, ...table } = decodeJson(bytes, HEADER, view.getUint32(MAGIC.length, true)) as Table;
  const automaton = table.format === COMPILED_FORMAT ? viewArrays(bytes, arraysStart, lengths) : undefined;
  if (automaton === undefined) return undefined;
  let texts: readonly RuleText[] | undefined;
  return {
    ...table,
    automaton,
    get texts() {
      return (texts ??= decodeJson(bytes, textsStart, view.getUint32(MAGIC.length + 4, true)) as readonly RuleText[]);
    },
  };
}

type Table = Omit<CompiledPack, "automaton" | "texts"> & { readonly lengths: readonly number[] };

const MAGIC = "linkwary";
const HEADER = MAGIC.length + 8;

/** ASCII alone: a text of it is read and held in half the room and time. */
function encodeJson(value: unknown): Uint8Array {
  const json = JSON.stringify(value).replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return new TextEncoder().encode(json);
}

function decodeJson(bytes: Uint8Array, start: number, length: number): unknown {
  return JSON.parse(new TextDecoder().decode(bytes.subarray(start, start + length)));
}

function viewArrays(bytes: Uint8Array, start: number, lengths: readonly number[]): Automaton | undefined {
  const total = ARRAYS.reduce((sum, [, view], place) => sum + align((lengths[place] ?? 0) * view.BYTES_PER_ELEMENT), start);
  if (bytes.length < total) return undefined;
  let at = bytes.byteOffset + start;
  const automaton: Record<string, unknown> = {};
  for (const [place, [name, view]] of ARRAYS.entries()) {
    const array = new view(bytes.buffer as ArrayBuffer, at, lengths[place]);
    automaton[name] = array;
    at += align(array.byteLength);
  }
  return automaton as Automaton;
}

/** The arrays in their order in the file. */
const ARRAYS = [
  ["edgeStart", Int32Array],
  ["edgeUnit", Uint16Array],
  ["edgeTarget", Int32Array],
  ["wordClass", Int32Array],
  ["prefixClass", Int32Array],
  ["classStart", Int32Array],
  ["classElements", Int32Array],
  ["markClasses", Int32Array],
  ["entityElements", Int32Array],
  ["anchorStart", Int32Array],
  ["anchorPhrases", Int32Array],
  ["stateStart", Int32Array],
  ["incomingStart", Int32Array],
  ["stepFrom", Int32Array],
  ["stepKind", Uint8Array],
  ["stepValue", Int32Array],
  ["reachLeft", Uint16Array],
  ["reachRight", Uint16Array],
  ["neededStart", Int32Array],
  ["neededElements", Int32Array],
  ["phraseSet", Int32Array],
] as const satisfies readonly (readonly [keyof Automaton, unknown])[];

function align(length: number): number {
  return Math.ceil(length / 4) * 4;
}
