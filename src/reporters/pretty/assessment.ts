import type { Assessment, Run } from "../../model/event.ts";
import { makeStyle } from "../text/style.ts";
import { renderHead } from "./head.ts";
import { renderNext } from "./next.ts";
import { renderReasons } from "./reasons.ts";
import { renderRest } from "./rest.ts";

/** One subject: the verdict, why, what speaks for it, what could not be checked, what would change it, what to do next. */
export function renderAssessment(run: Run, assessment: Assessment): string {
  const style = makeStyle(run.color);
  const page = { run, style, assessment };
  return `${[...renderHead(page), ...renderReasons(page), ...renderRest(page), ...renderNext(page)].join("\n")}\n`;
}
