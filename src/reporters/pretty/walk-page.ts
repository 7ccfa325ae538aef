import type { Run } from "../../model/event.ts";
import type { Evidence } from "../../model/verdict.ts";
import { escapeTerminal } from "../text/escape.ts";
import { hang } from "../text/hang.ts";
import { makeStyle } from "../text/style.ts";
import { shorten, widthOf } from "../text/width.ts";

/** One rule on one subject, as text can show it: see `engine/walk.ts`. */
export type WalkPage = {
  readonly rule: string;
  readonly value: boolean | undefined;
  readonly exception: string | undefined;
  readonly steps: readonly {
    readonly message: { readonly index: number; readonly from: string; readonly text: string | undefined } | undefined;
    readonly value: boolean | undefined;
    readonly parts: readonly {
      readonly name: string;
      readonly value: boolean | undefined;
      readonly evidence: readonly Evidence[];
      readonly missing: readonly string[];
    }[];
    readonly exceptions: readonly { readonly id: string; readonly value: boolean | undefined }[];
  }[];
  readonly members: readonly { readonly rule: string; readonly value: boolean | undefined }[];
};

/** Selection by selection: what held, what did not, what was not known, and why. */
export function renderWalk(run: Run, { rule, value, exception, steps, members }: WalkPage): string {
  const style = makeStyle(run.color);
  const lines = [
    ...hang(
      "",
      `${rule}: ${exception === undefined ? VALUES[String(value) as keyof typeof VALUES].whole : `excepted by “${exception}”`}`,
      run.width,
      { text: style.bold },
    ),
    ...members.flatMap((member) => renderPart(run, member.rule, member.value, "")),
    ...steps.flatMap((step) => [
      "",
      ...hang(
        "",
        step.message === undefined
          ? "on the subject"
          : `message ${step.message.index} by ${step.message.from}: “${(step.message.text ?? "").slice(0, SHOWN)}”`,
        run.width,
        { text: style.dim },
      ),
      ...step.parts.flatMap((part) =>
        renderPart(run, part.name, part.value, part.value === undefined ? part.missing.join(", ") : describe(part.evidence)),
      ),
      ...step.exceptions.flatMap(({ id, value: holds }) => renderPart(run, `except ${id}`, holds, "")),
      ...renderPart(run, "the rule", step.value, ""),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

/** Units of a message that are enough to know it again. */
const SHOWN = 60;

const VALUES = {
  true: { whole: "matches", part: "holds" },
  false: { whole: "does not match", part: "does not hold" },
  undefined: { whole: "cannot be evaluated", part: "not known" },
} as const;

/** Columns of names before their values begin, and the most that a longer one gets. */
const NAME = { usual: 18, most: 26 } as const;

function renderPart(run: Run, name: string, value: boolean | undefined, why: string): string[] {
  const { part } = VALUES[String(value) as keyof typeof VALUES];
  const shown = shorten(escapeTerminal(name), NAME.most);
  const lead = `  ${shown}${" ".repeat(Math.max(1, NAME.usual + 1 - widthOf(shown)))}`;
  return hang(lead, why === "" ? part : `${part}: ${why}`, run.width);
}

function describe(evidence: readonly Evidence[]): string {
  return evidence
    .map((item) => {
      if (item.kind === "text") return `“${item.quote}”`;
      if (item.kind === "value") return `${item.fact} ${item.value}`;
      return item.kind === "absence" ? `no ${item.fact}` : item.rule;
    })
    .join(", ");
}
