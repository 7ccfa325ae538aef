import type { Pack } from "../model/rule.ts";
import type { HeaderReading } from "./header.ts";
import type { RuleSource } from "./rule.ts";

/** What the checks look at: the rules, and where each was written. */
export type LoadedPack = Pack & { readonly sources: ReadonlyMap<string, RuleSource>; readonly headers: readonly HeaderReading[] };
