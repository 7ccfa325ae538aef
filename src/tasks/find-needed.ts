import type { Subject } from "../model/subject.ts";
import { findHostEndings, mayHoldPhone } from "../text/entities/triggers.ts";
import { type JudgesNeeded, needsHostJudge } from "../workers/judges.ts";

/** What judging a subject can ask of the kept libraries: most subjects need neither. */
export function findNeeded(subject: Subject): JudgesNeeded {
  const texts = judgedTexts(subject);
  return { hosts: texts.some((text) => needsHostJudge(findHostEndings(text))), phones: texts.some(mayHoldPhone) };
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
