import type { LoadedPack, LoadedRules } from "../loaded-pack.ts";
import type { Report } from "../report.ts";
import { checkBandsOrder } from "./bands-order.ts";
import type { Check, RuleCheck } from "./check.ts";
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
import { checkPhraseSize } from "./phrase-size.ts";
import { checkRegex } from "./regex.ts";
import { checkUnknownFamily } from "./unknown-family.ts";
import { checkUnusedFamily } from "./unused-family.ts";
import { checkUnusedList } from "./unused-list.ts";
import { checkUnusedSelection } from "./unused-selection.ts";
import { checkWeight } from "./weight.ts";

/** What can be said of the rules under any header. */
const RULE_CHECKS: readonly RuleCheck[] = [
  checkUnusedSelection,
  checkCondition,
  checkMembers,
  checkMissingTest,
  checkInvisibleCharacter,
  checkPhraseCount,
  checkPhraseInTwoFamilies,
  checkRegex,
];

/** What needs the families, lists and scoring of a header without problems. */
const PACK_CHECKS: readonly Check[] = [
  checkUnknownFamily,
  checkWeight,
  checkDirection,
  checkList,
  checkPhraseSize,
  checkBandsOrder,
  checkFamilyCap,
  checkFamilyAlone,
  checkUnusedFamily,
  checkUnusedList,
];

/** Runs every check that needs no header. */
export function checkRules(loaded: LoadedRules, report: Report): void {
  for (const check of RULE_CHECKS) check(loaded, report);
}

/** Runs every check that needs one. */
export function checkPack(loaded: LoadedPack, report: Report): void {
  for (const check of PACK_CHECKS) check(loaded, report);
}
