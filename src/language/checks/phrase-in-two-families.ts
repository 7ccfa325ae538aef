import { children, type Cursor, placeOfValue } from "../cursor.ts";
import type { Check } from "./check.ts";

/** The same phrase in two families would count one cause twice. */
export const checkPhraseInTwoFamilies: Check = (loaded, report) => {
  const first = new Map<string, { readonly family: string; readonly at: Cursor }>();
  for (const rule of loaded.rules) {
    if (rule.weight <= 0) continue;
    const detection = loaded.sources.get(rule.id)?.keys.get("detection");
    for (const at of detection === undefined ? [] : phraseCursors(detection)) {
      const phrase = String(at.value);
      const known = first.get(phrase);
      if (known === undefined) first.set(phrase, { family: rule.family, at });
      else if (known.family !== rule.family) {
        const related = [{ label: "first written here", place: placeOfValue(known.at) }];
        report("rule/phrase-in-two-families", { phrase, family: known.family, other: rule.family }, placeOfValue(at), related);
      }
    }
  }
};

/** Phrases of selections that are needed for a match; those under `not` may stand anywhere. */
function phraseCursors(detection: Cursor): Cursor[] {
  const condition = (detection.value as { readonly condition?: string }).condition ?? "";
  return phrasesBelow(detection, (name) => !new RegExp(`not ${name}\\b`, "u").test(condition));
}

function phrasesBelow(at: Cursor, isWanted: (name: string) => boolean): Cursor[] {
  return children(at).flatMap(({ key, at: child }) => {
    if (/\|phrase(?:\||$)/u.test(key)) return Array.isArray(child.value) ? children(child).map((item) => item.at) : [child];
    return typeof child.value === "object" && (/[.|]/u.test(key) || isWanted(key)) ? phrasesBelow(child, () => true) : [];
  });
}
