import { type Check, placeOf } from "./check.ts";

/** Every rule shows a subject that it matches and one that it does not. */
export const checkMissingTest: Check = (loaded, report) => {
  for (const rule of loaded.rules) {
    for (const expect of ["match", "no-match"] as const) {
      const written = loaded.sources.get(rule.id)?.keys.get("tests")?.value as readonly { readonly expect?: string }[] | undefined;
      const shown = written?.some((test) => test.expect === expect || (expect === "no-match" && test.expect === "excepted")) ?? false;
      if (!shown) report("rule/missing-test", { expect }, placeOf(loaded, rule, "tests", "key"));
    }
  }
};
