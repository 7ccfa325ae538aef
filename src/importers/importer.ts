import type { Diagnostic } from "../model/diagnostic.ts";
import type { Origin } from "../model/event.ts";
import type { Source } from "../model/source.ts";
import type { Subject } from "../model/subject.ts";

/** What an importer yields, in the order of the input: subjects, and problems where they stand. */
export type Imported = { readonly kind: "subject"; readonly subject: Subject; readonly origin: Origin } | Diagnostic;

/** `strict` also reports what is harmless: unknown keys, and duplicate keys in lines. */
export type ImportOptions = { readonly strict: boolean };

/** One platform's export as a stream of subjects and diagnostics. Pure: the source does the reading. */
export type Importer = (source: Source, options: ImportOptions) => AsyncIterable<Imported>;
