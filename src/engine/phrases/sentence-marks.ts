/** Bits of sentences by place, without clearing them between texts: what is marked with another number was written for another text. */
export type SentenceMarks = { text: number; readonly texts: Uint32Array; readonly bits: Int32Array };

export function openMarks(count: number): SentenceMarks {
  return { text: 0, texts: new Uint32Array(count), bits: new Int32Array(count) };
}

/** Adds bits at a place; false where they were there. */
export function mark(marks: SentenceMarks, place: number, bits: number): boolean {
  const known = bitsAt(marks, place);
  if ((known & bits) === bits) return false;
  marks.texts[place] = marks.text;
  marks.bits[place] = known | bits;
  return true;
}

export function bitsAt({ text, texts, bits }: SentenceMarks, place: number): number {
  return texts[place] === text ? (bits[place] as number) : 0;
}
