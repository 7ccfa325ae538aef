import type { Subject } from "../model/subject.ts";
import { findHostEndings, mayHoldPhone } from "../text/entities/triggers.ts";
import { type JudgesNeeded, needsHostJudge } from "../workers/judges.ts";

/** What judging a subject can ask of the kept libraries, beside what is loaded already: most subjects need neither. */
export function findNeeded(subject: Subject, { hosts, phones }: JudgesNeeded = { hosts: false, phones: false }): JudgesNeeded {
  // Many subjects of one archive have the same texts: once both are loaded there is nothing to look for.
  if (hosts && phones) return { hosts, phones };
  const texts = judgedTexts(subject);
  return { hosts: hosts || texts.some((text) => needsHostJudge(findHostEndings(text))), phones: phones || texts.some(mayHoldPhone) };
}

/** Everything of a subject that links, addresses and numbers are read off. */
function judgedTexts({ profile, employer, messages }: Subject): readonly string[] {
  return [
    ...(profile?.emails ?? []),
    ...(profile?.websites ?? []),
    ...(profile?.phones ?? []),
    ...(employer?.domain === undefined ? [] : [employer.domain]),
    ...(messages ?? []).flatMap(({ text, links }) => [text ?? "", ...(links ?? []).map(({ url }) => url ?? "")]),
  ];
}
