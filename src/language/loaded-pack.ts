import type { RegexEngine } from "../model/regex.ts";
import type { PackHeader } from "../model/rule.ts";
import type { HeaderReading } from "./header.ts";
import type { SourceText } from "./place.ts";
import type { Draft } from "./rule.ts";

/** The rules as far as they could be read, and every text that was looked at. */
export type LoadedRules = {
  readonly drafts: readonly Draft[];
  readonly texts: readonly SourceText[];
  /** Undefined where no text can hold a pattern. */
  readonly compileRegex: RegexEngine | undefined;
};

/** The rules under a header that could be read. */
export type LoadedPack = LoadedRules & {
  readonly header: PackHeader;
  readonly headers: readonly HeaderReading[];
  /** Every file could be read, so that no rule is missing. */
  readonly hasAllRules: boolean;
  /** Every rule could be read as well: what none of them uses is then really unused. */
  readonly isWhole: boolean;
};
