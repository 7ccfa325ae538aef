import type { Axis } from "../model/rule.ts";

/** What a scaffold is made of; `before` is the file that it is added to, where there is one. */
export type Scaffold = { readonly id: string; readonly family: string; readonly axis: Axis; readonly before: string | undefined };

/**
 * A file of rules with one more, in which everything that its author must write is left empty: `rules check` then points at each,
 * and its tests fail until their subjects are written.
 */
export function scaffoldRule({ id, family, axis, before }: Scaffold): string {
  const text = before === undefined || before.trim() === "" ? "rules:\n" : `${before.trimEnd()}\n`;
  const indent = /^rules:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*( *)- /mu.exec(text)?.[1] ?? "  ";
  return text + writeRule(id, family, axis).replaceAll(/^(?=.)/gmu, indent);
}

function writeRule(id: string, family: string, axis: Axis): string {
  const { weighs, looksAt, found, spared } = AXES[axis];
  return `- id: ${id}
  title: # what it finds, in a few words
  status: experimental # it scores nothing until this is stable
  family: ${family}
  ${weighs}
  description: # what it means, and why it is a published sign
  falsepositives: # [an honest reading of the same words]
  references: # [{ title: who published it, url: "https://…", accessed: YYYY-MM-DD }]
  detection:
    found:
      ${looksAt}
  message: # what a reader is told: “{found.quote}”
  tests:
    - name: # what it must find
      expect: match
      subject: ${found}
    - name: # the same, meant honestly
      expect: no-match
      subject: ${spared}
`;
}

const THREAD = `{ messages: [{ from: subject, text: "" }] } # its words`;

/** A rule of each axis: what it weighs, where it looks, and subjects of its tests. */
const AXES = {
  approach: {
    weighs: "weight: # points: 10 double the odds; negative for reassurance",
    looksAt: 'message.text|phrase: # ["(one|another) wording ... with a gap"]',
    found: THREAD,
    spared: THREAD,
  },
  authenticity: {
    weighs: "weight: # points: 10 double the odds; negative for reassurance",
    looksAt: "profile.accountAge|lte: # days; any other field of docs/fields.md",
    found: "{ exportedAt: 2026-01-31, profile: {} } # what shows it",
    spared: "{ exportedAt: 2026-01-31, profile: {} } # what an honest account shows",
  },
  exposure: {
    weighs: "exposure: # some or high",
    looksAt: 'recipient.headline|phrase: # ["what the recipient makes known"]',
    found: "{ recipient: {} } # what the recipient makes known",
    spared: "{ recipient: {} } # what is harmless",
  },
} as const satisfies Record<Axis, Readonly<Record<"weighs" | "looksAt" | "found" | "spared", string>>>;
