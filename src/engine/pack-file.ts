import { type Automaton, COMPILED_FORMAT, type CompiledPack } from "../model/compiled-pack.ts";

/**
 * A compiled pack as a file: eight bytes of magic, the length of a JSON table, the table, then the typed arrays one after
 * another, each aligned to four bytes. Numbers are little endian.
 */
export function encodePack(pack: CompiledPack): Uint8Array {
  const arrays = ARRAYS.map(([name]) => pack.automaton[name]);
  const { automaton: _, ...table } = pack;
  const json = new TextEncoder().encode(JSON.stringify({ ...table, lengths: arrays.map((array) => array.length) }));
  const total = arrays.reduce((sum, array) => sum + align(array.byteLength), HEADER + align(json.length));
  const bytes = new Uint8Array(total);
  bytes.set(new TextEncoder().encode(MAGIC));
  new DataView(bytes.buffer).setUint32(MAGIC.length, json.length, true);
  bytes.set(json, HEADER);
  let at = HEADER + align(json.length);
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += align(array.byteLength);
  }
  return bytes;
}

/** Reads a compiled pack: the arrays are views on the bytes. Undefined where it is of another format. */
export function decodePack(file: Uint8Array): CompiledPack | undefined {
  if (new TextDecoder().decode(file.subarray(0, MAGIC.length)) !== MAGIC) return undefined;
  // A view needs its own alignment, which a slice of a larger buffer may not have.
  const bytes = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  const { lengths, ...table } = JSON.parse(new TextDecoder().decode(bytes.subarray(HEADER, HEADER + length))) as Table;
  if (table.format !== COMPILED_FORMAT) return undefined;
  let at = bytes.byteOffset + HEADER + align(length);
  const automaton: Record<string, unknown> = {};
  for (const [place, [name, view]] of ARRAYS.entries()) {
    const array = new view(bytes.buffer as ArrayBuffer, at, lengths[place]);
    automaton[name] = array;
    at += align(array.byteLength);
  }
  return { ...table, automaton: automaton as Automaton };
}

type Table = Omit<CompiledPack, "automaton"> & { readonly lengths: readonly number[] };

const MAGIC = "linkwary";
const HEADER = MAGIC.length + 4;

/** The arrays in their order in the file. */
const ARRAYS = [
  ["edgeStart", Int32Array],
  ["edgeUnit", Uint16Array],
  ["edgeTarget", Int32Array],
  ["wordClass", Int32Array],
  ["prefixClass", Int32Array],
  ["classStart", Int32Array],
  ["classElements", Int32Array],
  ["markElements", Int32Array],
  ["entityElements", Int32Array],
  ["anchorStart", Int32Array],
  ["anchorPhrases", Int32Array],
  ["phraseStart", Int32Array],
  ["stepFrom", Uint16Array],
  ["stepTo", Uint16Array],
  ["stepKind", Uint8Array],
  ["stepValue", Int32Array],
  ["stateCount", Uint16Array],
  ["reachLeft", Uint16Array],
  ["reachRight", Uint16Array],
  ["neededStart", Int32Array],
  ["neededElements", Int32Array],
  ["phraseSet", Int32Array],
] as const satisfies readonly (readonly [keyof Automaton, unknown])[];

function align(length: number): number {
  return Math.ceil(length / 4) * 4;
}
