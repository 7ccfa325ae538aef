import type { Assessment, Run } from "../../src/model/event.ts";
import type { Band } from "../../src/model/rule.ts";
import type { Verdict } from "../../src/model/verdict.ts";
import type { Page } from "../../src/reporters/pretty/page.ts";
import { makeStyle } from "../../src/reporters/text/style.ts";
import { ASSESSMENTS, RUN } from "./events.ts";

/** The page of a band's assessment, with what a test changes about the run and the verdict. */
export function pageOf(band: Band, run: Partial<Run> = {}, verdict: Partial<Verdict> = {}): Page {
  const changed = { ...RUN, ...run };
  const assessment: Assessment = ASSESSMENTS[band];
  return { run: changed, style: makeStyle(changed.color), assessment: { ...assessment, verdict: { ...assessment.verdict, ...verdict } } };
}
