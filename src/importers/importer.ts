import type { Diagnostic } from "../model/diagnostic.ts";
import type { Origin } from "../model/event.ts";
import type { Export, Spill } from "../model/source.ts";
import type { Subject } from "../model/subject.ts";
import type { Label } from "./canonical/read-label.ts";

/** A subject, or a problem where it stands. */
export type ImportedRecord =
  | { readonly kind: "subject"; readonly subject: Subject; readonly origin: Origin; readonly label?: Label }
  | Diagnostic;

/** What an importer yields, in the order of the input; also what the record has no place for. */
export type Imported = ImportedRecord | Dropped;

/** Things of an export that the record has no place for, such as reactions: counted, so that nothing is lost unsaid. */
export type Dropped = { readonly kind: "dropped"; readonly what: string; readonly count: number };

/** `strict` also reports what is harmless: unknown keys, and duplicate keys in lines. */
export type ImportOptions = {
  readonly strict: boolean;
  /** Name, handle or address of whom the export belongs to, where it does not say so itself. */
  readonly owner?: string | undefined;
  /** Where to put what is too much to hold; without it all is held. */
  readonly spill?: Spill | undefined;
  /** Aborted where no more is wanted: an importer that reads long before it yields looks at it. */
  readonly signal?: AbortSignal | undefined;
};

/** One platform's export as a stream of subjects and diagnostics. Pure: the entries do the reading. */
export type Importer = (input: Export, options: ImportOptions) => AsyncIterable<Imported>;
