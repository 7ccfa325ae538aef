import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Imported, ImportOptions } from "../importer.ts";
import type { MessageRow } from "./message-rows.ts";
import { listOthers, type Owner, type Survey } from "./survey.ts";
import { type Bundle, type Known, toSubjects } from "./to-subjects.ts";

/** Gathers rows until a partner's conversations are whole, and gives them away then. */
export async function* readConversations(
  batches: Iterable<readonly MessageRow[]> | AsyncIterable<readonly MessageRow[] | Diagnostic>,
  survey: Survey,
  context: Known,
  options: ImportOptions,
): AsyncIterable<Imported> {
  const { bundles, bundleOf } = planBundles(survey, context.owner);
  for await (const batch of batches) {
    if ("kind" in batch) continue;
    for (const row of batch) {
      const bundle = row.isDraft ? undefined : bundles.get(bundleOf.get(row.conversation) ?? "");
      if (bundle === undefined) continue;
      bundle.rows.push(row);
      if (bundle.rows.length < bundle.expected) continue;
      yield* toSubjects(bundle, context, options);
      bundle.rows = [];
    }
  }
}

function planBundles(
  survey: Survey,
  owner: Owner,
): { readonly bundles: ReadonlyMap<string, Bundle>; readonly bundleOf: ReadonlyMap<string, string> } {
  const bundles = new Map<string, Bundle>();
  const bundleOf = new Map<string, string>();
  for (const [id, { rows, people }] of survey.conversations) {
    const others = listOthers(people, owner);
    const [only] = others;
    const key = others.length === 1 && only !== undefined && owner.keys.size > 0 ? `person:${only.key}` : `conversation:${id}`;
    const bundle = bundles.get(key);
    if (bundle === undefined) bundles.set(key, { id, others, expected: rows, rows: [] });
    else bundle.expected += rows;
    bundleOf.set(id, key);
  }
  return { bundles, bundleOf };
}
