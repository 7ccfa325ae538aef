import { type Check, familyOf, placeOf, weightOf } from "./check.ts";
import { readsMessages } from "./reads-messages.ts";

/** Words of the recipient may reassure or show exposure, never count against the subject. */
export const checkDirection: Check = (loaded, report) => {
  for (const draft of loaded.drafts) {
    const { from } = draft.document;
    const weight = weightOf(draft);
    if (from === undefined || draft.logic === undefined) continue;
    if (!readsMessages(draft.logic)) report("rule/from-without-message", {}, placeOf(draft, "from", "key"));
    else if (from !== "subject" && weight !== undefined && weight >= 0 && familyOf(loaded, draft)?.axis !== "exposure")
      report("rule/direction", { from }, placeOf(draft, "from"));
  }
};
