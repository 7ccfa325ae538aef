import type { Spill } from "../../model/source.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Imported, ImportOptions } from "../importer.ts";
import type { MessageRow } from "./message-rows.ts";
import { listOthers, type Owner, type Survey } from "./survey.ts";
import { type Bundle, type Known, toSubjects } from "./to-subjects.ts";

/**
 * Gathers rows until a partner's conversations are whole, and gives them away then. Partners are taken in parts, those first who
 * are whole first: rows of later parts are put aside, so that no more than one part is held, and the order is that of the file.
 */
export async function* readConversations(
  batches: Iterable<readonly MessageRow[]> | AsyncIterable<readonly MessageRow[] | Diagnostic>,
  survey: Survey,
  context: Known,
  options: ImportOptions,
  spill: Spill | undefined,
): AsyncIterable<Imported> {
  const { bundleOf, parts } = planBundles(survey, context.owner, spill?.heldUnits ?? Number.POSITIVE_INFINITY);
  let part = 0;
  let open = parts[part] ?? 0;
  const add = function* (bundle: Bundle, row: MessageRow): Iterable<Imported> {
    bundle.rows.push(row);
    if (bundle.rows.length < bundle.expected) return;
    yield* toSubjects(bundle, context, options);
    bundle.rows = [];
    open -= 1;
  };
  for await (const batch of batches) {
    if (options.signal?.aborted === true) return;
    if ("kind" in batch) continue;
    for (const row of batch) {
      const bundle = row.isDraft ? undefined : bundleOf.get(row.conversation);
      if (bundle === undefined) continue;
      if (bundle.part > part) spill?.put(bundle.part, JSON.stringify(row));
      else yield* add(bundle, row);
      if (open > 0) continue;
      open = parts[(part += 1)] ?? 0;
      // Nobody of the next part is whole yet: the last row of each comes after that of everybody before.
      for (const text of spill?.take(part) ?? []) {
        const kept = JSON.parse(text) as MessageRow;
        bundleOf.get(kept.conversation)?.rows.push(kept);
      }
    }
  }
}

/** Which bundle a conversation belongs to, and how many there are in each part. */
type Plan = { readonly bundleOf: ReadonlyMap<string, Bundle>; readonly parts: readonly number[] };

type Planned = Bundle & { last: number; units: number };

function planBundles(survey: Survey, owner: Owner, partUnits: number): Plan {
  const bundles = new Map<string, Planned>();
  const bundleOf = new Map<string, Planned>();
  for (const [id, { rows, units, last, people }] of survey.conversations) {
    const others = listOthers(people, owner);
    const [only] = others;
    const key = others.length === 1 && only !== undefined && owner.keys.size > 0 ? `person:${only.key}` : `conversation:${id}`;
    let bundle = bundles.get(key);
    if (bundle === undefined) bundles.set(key, (bundle = { id, others, expected: 0, rows: [], part: 0, last: 0, units: 0 }));
    bundle.expected += rows;
    bundle.units += units;
    bundle.last = Math.max(bundle.last, last);
    bundleOf.set(id, bundle);
  }
  const parts: number[] = [0];
  let filled = 0;
  for (const bundle of [...bundles.values()].sort((a, b) => a.last - b.last)) {
    if (filled > 0 && filled + bundle.units > partUnits) {
      parts.push(0);
      filled = 0;
    }
    bundle.part = parts.length - 1;
    parts[bundle.part] = (parts[bundle.part] ?? 0) + 1;
    filled += bundle.units;
  }
  return { bundleOf, parts };
}
