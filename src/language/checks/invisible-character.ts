import { isInvisible } from "../../text/characters.ts";
import { placeAt } from "../place.ts";
import type { RuleCheck } from "./check.ts";

/** Nothing in a pack may hide what a reader sees: no invisible or bidirectional character, the byte order mark included. */
export const checkInvisibleCharacter: RuleCheck = ({ texts }, report) => {
  for (const source of texts) {
    for (const { 0: character, index } of source.text.matchAll(UNUSUAL)) {
      const codePoint = character.codePointAt(0) as number;
      if (!isInvisible(codePoint)) continue;
      report("rule/invisible-character", { codepoint: codePoint.toString(16).toUpperCase().padStart(4, "0") }, placeAt(source, index));
    }
  }
};

/** What is none of the signs that nearly all of a text consists of. */
const UNUSUAL = /[^\n -~]/gu;
