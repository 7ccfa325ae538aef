import { type Check, placeOf } from "./check.ts";
import { readsMessages } from "./reads-messages.ts";

/** Words of the recipient may reassure or show exposure, never count against the subject. */
export const checkDirection: Check = (loaded, report) => {
  for (const rule of loaded.rules) {
    if (loaded.sources.get(rule.id)?.keys.has("from") !== true) continue;
    const axis = loaded.header.families[rule.family]?.axis;
    if (!readsMessages(rule)) report("rule/from-without-message", {}, placeOf(loaded, rule, "from", "key"));
    else if (rule.from !== "subject" && rule.weight >= 0 && axis !== "exposure")
      report("rule/direction", { from: rule.from }, placeOf(loaded, rule, "from"));
  }
};
