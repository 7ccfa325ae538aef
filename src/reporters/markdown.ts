import type { Event, Run, Summary } from "../model/event.ts";
import { BANDS } from "../model/rule.ts";
import { writeRulesPage } from "./markdown/rules-page.ts";
import { writeSubjectPage } from "./markdown/subject-page.ts";
import type { Reporter } from "./reporter.ts";
import { asWords, quoteMarkdown } from "./text/escape-markdown.ts";
import { MASKS_SAID } from "./text/verdict-words.ts";
import { count, wordBand } from "./text/wording.ts";

/** For a ticket or the summary of a job. Words of others stay words on GitHub, GitLab and Jira. */
export const reportMarkdown: Reporter = async function* (run, events) {
  if (run.command === "assess") yield* writeTicket(run, events);
  else yield writeRulesPage(run, events);
};

/** A section a subject, then where it all comes from. */
async function* writeTicket(run: Run, events: AsyncIterable<Event>): AsyncIterable<string> {
  let isMasked = false;
  for await (const event of events) {
    if (event.kind === "assessment") isMasked ||= event.masked === true;
    if (event.kind === "assessment") yield `${writeSubjectPage({ run, assessment: event })}\n`;
    else if (event.kind === "summary") yield writeProvenance(run, event, isMasked);
  }
}

/** What was read, with what, so that the same can be done again. */
function writeProvenance({ tool, pack }: Run, { subjects, bands, errors, inputs }: Summary, isMasked: boolean): string {
  const counts = BANDS.toReversed().map((band) => `${bands[band]} ${wordBand(band)}`);
  const lines = [
    `- ${count(subjects, "subject")}: ${counts.join(", ")}${errors === 0 ? "" : `; ${count(errors, "problem")} with the input`}`,
    `- tool: ${tool.name} ${tool.version}`,
    ...(pack === undefined ? [] : [`- pack: ${asWords(pack.name)} ${asWords(pack.version)}, SHA-256 ${quoteMarkdown(pack.sha256)}`]),
    ...(isMasked ? [`- masks: ${MASKS_SAID}`] : []),
    ...inputs.map(
      ({ name, sha256, bytes }) => `- input: ${quoteMarkdown(name)}, ${count(bytes, "byte")}, SHA-256 ${quoteMarkdown(sha256)}`,
    ),
  ];
  return ["### Provenance", "", ...lines, "", "Signs are reasons to look, not a judgement of a person.", ""].join("\n");
}
