import { isInvisible } from "../../text/characters.ts";
import type { YamlFile } from "../document.ts";
import { placeAt } from "../place.ts";
import type { Check } from "./check.ts";

/** Nothing in a pack may hide what a reader sees: no invisible or bidirectional character, the byte order mark included. */
export const checkInvisibleCharacter: Check = (loaded, report) => {
  const files = new Set<YamlFile>([
    ...loaded.headers.map(({ at }) => at.yaml),
    ...[...loaded.sources.values()].map(({ whole }) => whole.yaml),
  ]);
  for (const yaml of files) {
    let offset = 0;
    for (const character of yaml.text) {
      const codePoint = character.codePointAt(0) as number;
      if (isInvisible(codePoint)) {
        report("rule/invisible-character", { codepoint: codePoint.toString(16).toUpperCase().padStart(4, "0") }, placeAt(yaml, offset));
      }
      offset += character.length;
    }
  }
};
