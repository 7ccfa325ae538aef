import type { WrittenKey, WrittenRule, WrittenValue } from "../model/written-rule.ts";
import { type Cursor, placeOfKey } from "./cursor.ts";
import type { RuleSource } from "./source.ts";

/** The keys of a rule with what was written under each, where, and what it replaced. */
export function describeSource({ id, keys, replaced }: RuleSource): WrittenRule {
  return {
    id,
    keys: [...keys].map(([key, at]): WrittenKey => ({ key, ...readWritten(at), replaced: (replaced.get(key) ?? []).map(readWritten) })),
  };
}

function readWritten(at: Cursor): WrittenValue {
  const { file = at.yaml.file, line = 1 } = placeOfKey(at);
  return { value: at.value, file, line };
}
