import type { Input, Run, Summary } from "../../model/event.ts";
import type { Verdict } from "../../model/verdict.ts";
import { MASKS_SAID } from "../text/verdict-words.ts";
import { count } from "../text/wording.ts";
import { html, type Markup } from "./markup.ts";
import { sentence } from "./verdict.ts";

type Provenance = {
  readonly summary: Summary | undefined;
  /** Of one subject alone. */
  readonly verdict: Verdict | undefined;
  readonly isMasked: boolean;
};

/** Inputs that are named; further ones are counted. */
const NAMED = 100;

/** What the report was made of: who repeats it with the same input, pack and instant gets the same verdict. */
export function drawProvenance({ tool, pack }: Run, { summary, verdict, isMasked }: Provenance): Markup {
  const inputs = summary?.inputs ?? [];
  const more = inputs.length - NAMED;
  return html`<section aria-labelledby="provenance" class="provenance"><h2 id="provenance">Where this comes from</h2>
<p>The same input, pack and reference instant give the same verdict again; the digests tell whether they are the same.</p>
<dl>${row("Tool", html`${tool.name} ${tool.version}`)}${
    pack === undefined ? undefined : row("Pack", html`<bdi>${pack.name}</bdi> ${pack.version} ${digest(pack.sha256)}`)
  }${inputs.slice(0, NAMED).map((input) => row("Input", drawInput(input)))}${
    more > 0 ? row("Input", html`and ${count(more, "more input")}`) : undefined
  }${verdict === undefined ? undefined : row("Reference", html`${verdict.reference}, ${ORIGINS[verdict.referenceFrom]}; ages are counted to it`)}${isMasked ? row("Masks", html`${sentence(MASKS_SAID)}`) : undefined}</dl></section>
`;
}

const ORIGINS = {
  now: "as it was asked for",
  export: "when the export was made",
  "last-message": "the last message",
  clock: "the day of the report",
} as const satisfies Record<Verdict["referenceFrom"], string>;

function row(title: string, value: Markup): Markup {
  return html`<div><dt>${title}</dt><dd>${value}</dd></div>`;
}

function drawInput({ name, bytes, sha256 }: Input): Markup {
  return html`<bdi>${name === "-" ? "stdin" : name}</bdi>, ${count(bytes, "byte")} ${digest(sha256)}`;
}

function digest(sha256: string): Markup {
  return html`<span class="digest">SHA-256 ${sha256}</span>`;
}
