import { count } from "../text/wording.ts";
import { html, type Markup } from "./markup.ts";
import type { Sign } from "./signs.ts";

/** A text with the words that were found marked, each followed by the labels of what was found; long text between them is cut. */
export function marked(text: string, pointer: string, signs: readonly Sign[]): Markup {
  const spans = signs.flatMap((sign) =>
    sign.evidence.flatMap((item) =>
      item.kind === "text" && item.pointer === pointer && item.start >= 0 && item.start < item.end && item.end <= text.length
        ? [{ sign, start: item.start, end: item.end }]
        : [],
    ),
  );
  const pieces: Markup[] = [];
  let at = 0;
  for (const run of joinOverlapping(spans)) {
    pieces.push(cutLong(text.slice(at, run.start)), drawRun(text, run));
    at = run.end;
  }
  return html`${pieces}${cutLong(text.slice(at))}`;
}

type Span = { readonly sign: Sign; readonly start: number; readonly end: number };
type MarkedRun = { readonly start: number; readonly end: number; readonly spans: readonly Span[] };

/** Spans that share words become one run, so that marks never cross. */
function joinOverlapping(spans: readonly Span[]): readonly MarkedRun[] {
  const runs: { start: number; end: number; spans: Span[] }[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = runs.at(-1);
    if (last !== undefined && span.start < last.end) {
      last.end = Math.max(last.end, span.end);
      last.spans.push(span);
    } else runs.push({ start: span.start, end: span.end, spans: [span] });
  }
  return runs;
}

function drawRun(text: string, { start, end, spans }: MarkedRun): Markup {
  const kind = KINDS.find((one) => spans.some(({ sign }) => sign.kind === one)) ?? "sign";
  const ends = [...new Set(spans.map((span) => span.end))].sort((a, b) => a - b);
  const pieces = ends.map((stop, place) => {
    const ending = new Set(spans.flatMap((span) => (span.end === stop ? [span.sign] : [])));
    return html`${text.slice(place === 0 ? start : ends[place - 1], stop)}${[...ending].map(drawLabel)}`;
  });
  return html`<mark class="${kind}">${pieces}${text.slice(ends.at(-1) ?? end, end)}</mark>`;
}

/** What colours a run that holds several. */
const KINDS = ["sign", "uncounted", "reassurance"] as const satisfies readonly Sign["kind"][];

function drawLabel({ anchor, label, message }: Sign): Markup {
  return html`<a class="ref" href="#${anchor}" title="${message}">${label}</a>`;
}

/** Text that says nothing is kept up to this length; of longer one its ends. */
const KEPT = 1200;
const END = 400;

function cutLong(text: string): Markup {
  if (text.length <= KEPT) return html`${text}`;
  const start = text.slice(0, END).replace(/[\ud800-\udbff]$/u, "");
  const end = text.slice(-END).replace(/^[\udc00-\udfff]/u, "");
  return html`${start}<span class="cut"> […&nbsp;${count(text.length - start.length - end.length, "character")}&nbsp;…] </span>${end}`;
}
