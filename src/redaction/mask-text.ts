import type { Span } from "../model/entity.ts";

/** A span of the raw text and what stands there instead; no mask where it stays. */
export type Mask = Span & { readonly mask: string | undefined };

/** A text with masks in it, and where spans of the raw text have gone: what touches a mask takes in all of it. */
export type Masked = { readonly text: string; readonly move: (span: Span) => Span };

/** Puts masks into a text; they are sorted and do not overlap. */
export function maskText(raw: string, masks: readonly Mask[]): Masked {
  const put = masks.filter((span): span is Span & { readonly mask: string } => span.mask !== undefined);
  let text = "";
  let from = 0;
  const edges: Edge[] = [];
  for (const { start, end, mask } of put) {
    text += raw.slice(from, start);
    edges.push({ start, end, at: text.length, length: mask.length });
    text += mask;
    from = end;
  }
  text += raw.slice(from);
  return {
    text,
    move: ({ start, end }) => ({ start: moveStart(edges, start), end: Math.max(moveStart(edges, start), moveEnd(edges, end)) }),
  };
}

/** Adds masks where none stands yet; each list is sorted and without overlaps, and so is what comes of them. */
export function addMasks(masks: readonly Mask[], more: readonly Mask[]): readonly Mask[] {
  let at = 0;
  const free = more.filter(({ start, end }) => {
    while (at < masks.length && (masks[at]?.end ?? 0) <= start) at++;
    return end <= (masks[at]?.start ?? Number.POSITIVE_INFINITY);
  });
  return [...masks, ...free].toSorted((a, b) => a.start - b.start);
}

/** A mask: the span that it takes the place of, and its own place. */
type Edge = Span & { readonly at: number; readonly length: number };

function moveStart(edges: readonly Edge[], offset: number): number {
  const edge = edges.findLast(({ start }) => start <= offset);
  if (edge === undefined) return offset;
  return offset < edge.end ? edge.at : edge.at + edge.length + offset - edge.end;
}

function moveEnd(edges: readonly Edge[], offset: number): number {
  const edge = edges.findLast(({ start }) => start < offset);
  if (edge === undefined) return offset;
  return offset <= edge.end ? edge.at + edge.length : edge.at + edge.length + offset - edge.end;
}
