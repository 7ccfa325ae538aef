import { type Mask, type Masked, maskText } from "./mask-text.ts";

/** What became of each text of a record, by its pointer; `hidden` is what masks took the place of. */
export type Ledger = {
  /** Masks what is to be masked in a text. */
  readonly mask: WriteText;
  /** Leaves a text that is the suspect's own. */
  readonly keep: WriteText;
  /** Puts one mask in the place of a whole text. */
  readonly put: (text: string, pointer: string, mask: string) => string;
  readonly at: (pointer: string) => Entry | undefined;
};

type WriteText = (text: string, pointer: string) => string;
export type Entry = Masked & { readonly hidden: readonly string[] };

/** An empty ledger; `masksOf` finds what is to be masked in a text. */
export function openLedger(masksOf: (text: string) => readonly Mask[]): Ledger {
  const entries = new Map<string, Entry>();
  const write = (text: string, pointer: string, masks: readonly Mask[]): string => {
    const hidden = masks.flatMap(({ start, end, mask }) => (mask === undefined ? [] : [text.slice(start, end).toLowerCase()]));
    const masked = maskText(text, masks);
    entries.set(pointer, { ...masked, hidden });
    return masked.text;
  };
  return {
    mask: (text, pointer) => write(text, pointer, masksOf(text)),
    keep: (text, pointer) => write(text, pointer, []),
    put: (text, pointer, mask) => write(text, pointer, [{ start: 0, end: text.length, mask }]),
    at: (pointer) => entries.get(pointer),
  };
}
