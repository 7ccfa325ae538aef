import { describe, expect, it } from "vitest";
import { FOLDS_TO, foldText, foldUnit } from "../../src/text/fold-map.ts";

const foldOf = (character: string): string | number => {
  const codePoint = character.codePointAt(0) ?? 0;
  const unit = foldUnit(codePoint);
  if (unit === FOLDS_TO.text) return foldText(codePoint);
  return Object.values(FOLDS_TO).includes(unit as 0) ? unit : String.fromCharCode(unit);
};

describe("foldUnit", () => {
  it.each([
    ["É", "e"],
    ["ａ", "a"],
    ["Ж", "ж"],
    ["а", "a"],
    ["ﬁ", "fi"],
    ["…", "..."],
  ])("folds %j to %j", (character, folded) => {
    expect(foldOf(character)).toBe(folded);
  });

  it.each([
    ["中", FOLDS_TO.itself],
    ["\u0301", FOLDS_TO.mark],
    ["\u200b", FOLDS_TO.nothing],
  ])("says what else becomes of %j", (character, said) => {
    expect(foldOf(character)).toBe(said);
  });
});
