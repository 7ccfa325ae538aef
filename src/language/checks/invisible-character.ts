import { isInvisible } from "../../text/characters.ts";
import { placeAt } from "../place.ts";
import type { RuleCheck } from "./check.ts";

/** Nothing in a pack may hide what a reader sees: no invisible or bidirectional character, the byte order mark included. */
export const checkInvisibleCharacter: RuleCheck = ({ texts }, report) => {
  for (const source of texts) {
    let offset = 0;
    for (const character of source.text) {
      const codePoint = character.codePointAt(0) as number;
      if (isInvisible(codePoint)) {
        report("rule/invisible-character", { codepoint: codePoint.toString(16).toUpperCase().padStart(4, "0") }, placeAt(source, offset));
      }
      offset += character.length;
    }
  }
};
