import { MS } from "../../model/interval.ts";
import { countInvisible, countMixedScriptWords } from "../../text/characters.ts";
import { TOKEN } from "../../text/tokens.ts";
import { exactly, type Fact } from "../fact.ts";
import { countedText, type Facts, isCounted } from "../facts.ts";
import type { ThreadMessage } from "../thread.ts";
import { inUnits } from "../time.ts";
import { placeOf, sinceFirst as timeSinceFirst } from "./thread.ts";

/** 1-based place in the thread. */
export function index(facts: Facts, message: ThreadMessage | undefined): Fact | undefined {
  return message && { value: placeOf(facts, message.index), pointer: message.pointer };
}

/** 1-based place among its writer's messages. */
export function ordinal(facts: Facts, message: ThreadMessage | undefined): Fact | undefined {
  return message && { value: placeOf(facts, message.ordinal), pointer: message.pointer };
}

/** Hours since the first message of the thread. */
export function sinceFirst(facts: Facts, message: ThreadMessage | undefined): Fact | undefined {
  const passed = message && timeSinceFirst(facts, message);
  return message && passed && { value: inUnits(passed, MS.hour), pointer: `${message.pointer}/sentAt` };
}

/** Words of the writer's own. */
export function words(facts: Facts, message: ThreadMessage | undefined): Fact | undefined {
  if (message?.message.text === undefined) return undefined;
  const { count, kinds, starts } = message.reading().tokens();
  let own = 0;
  for (let at = 0; at < count; at++) {
    if (kinds[at] === TOKEN.word && isCounted(facts, message, starts[at] as number)) own += 1;
  }
  return { value: exactly(own), pointer: `${message.pointer}/text` };
}

/** Characters that show nothing, in the writer's own text. */
export function invisibleCharacters(facts: Facts, message: ThreadMessage | undefined): Fact | undefined {
  return countIn(facts, message, "invisibleCharacters");
}

/** Words of letters of several scripts that look alike, in the writer's own text. */
export function mixedScriptWords(facts: Facts, message: ThreadMessage | undefined): Fact | undefined {
  return countIn(facts, message, "mixedScriptWords");
}

const COUNTS = { invisibleCharacters: countInvisible, mixedScriptWords: countMixedScriptWords } as const;

/** Most texts count as a whole: such a text is looked through once for all subjects that hold it. */
function countIn(facts: Facts, message: ThreadMessage | undefined, what: keyof typeof COUNTS): Fact | undefined {
  if (message?.message.text === undefined) return undefined;
  const count = message.uncounted().length === 0 ? message.reading()[what]() : COUNTS[what](countedText(facts, message) ?? "");
  return { value: exactly(count), pointer: `${message.pointer}/text` };
}
