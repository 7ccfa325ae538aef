import type { LoadedPack } from "../loaded-pack.ts";
import type { Report } from "../report.ts";
import { checkBandsOrder } from "./bands-order.ts";
import type { Check } from "./check.ts";
import { checkCondition } from "./condition.ts";
import { checkDirection } from "./direction.ts";
import { checkFamilyAlone } from "./family-alone.ts";
import { checkFamilyCap } from "./family-cap.ts";
import { checkInvisibleCharacter } from "./invisible-character.ts";
import { checkList } from "./list.ts";
import { checkMembers } from "./members.ts";
import { checkMissingTest } from "./missing-test.ts";
import { checkPhraseCount } from "./phrase-count.ts";
import { checkPhraseInTwoFamilies } from "./phrase-in-two-families.ts";
import { checkUnknownFamily } from "./unknown-family.ts";
import { checkUnusedFamily } from "./unused-family.ts";
import { checkUnusedList } from "./unused-list.ts";
import { checkUnusedSelection } from "./unused-selection.ts";
import { checkWeight } from "./weight.ts";

/** Every check, one rule at a time first, then the whole set. */
const CHECKS: readonly Check[] = [
  checkUnknownFamily,
  checkWeight,
  checkDirection,
  checkUnusedSelection,
  checkCondition,
  checkMembers,
  checkMissingTest,
  checkInvisibleCharacter,
  checkList,
  checkPhraseCount,
  checkBandsOrder,
  checkFamilyCap,
  checkFamilyAlone,
  checkPhraseInTwoFamilies,
  checkUnusedFamily,
  checkUnusedList,
];

/** Runs every check. */
export function checkPack(loaded: LoadedPack, report: Report): void {
  for (const check of CHECKS) check(loaded, report);
}
