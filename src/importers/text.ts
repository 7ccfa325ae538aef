import type { FieldPath } from "../model/fields.ts";
import { type Person, type Said, splitConversation } from "./conversation.ts";
import type { Importer } from "./importer.ts";
import { openText } from "./open-text.ts";

/** Text that was copied by hand: one message of the subject, or a chat whose paragraphs begin with `Name: `. */
export const readPasted: Importer = async function* (input, options) {
  for (const entry of input.entries) {
    const opened = await openText(entry);
    if ("problem" in opened) {
      yield opened.problem;
      continue;
    }
    const said = splitChat(opened.value);
    const names = [...new Set(said.map(({ by }) => by))];
    const people = names.map((name): Person => ({ key: name, profile: name === WRITER ? {} : { name } }));
    yield* splitConversation(
      {
        platform: "other",
        name: opened.name,
        trail: [],
        title: opened.name.slice(opened.name.lastIndexOf("/") + 1).replace(/\.\w+$/u, ""),
        people,
        owner: names.find((name) => /^(?:me|you|i|ich|moi|yo|eu|io|я|我)$/iu.test(name)),
        said,
        shows: SHOWS,
      },
      options,
    );
  }
};

const SHOWS: readonly FieldPath[] = [];

/** Key of the writer of a text without names. */
const WRITER = "subject";

/** Fewer lines with a name are a text that happens to hold a colon. */
const MIN_TURNS = 2;

function splitChat(text: string): readonly Said[] {
  const lines = text.split("\n");
  const names = lines.flatMap((line) => readTurn(line)?.name ?? []);
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  // A chat has two voices, and one of them comes back or answers; a letter has labels that stand once.
  const isChat =
    names.length >= MIN_TURNS &&
    counts.size >= 2 &&
    counts.size <= 8 &&
    readTurn(lines.find((line) => line.trim() !== "") ?? "") !== undefined;
  if (!isChat) return [{ by: WRITER, text: text.trim() }];
  const said: { by: string; sender: string; text: string }[] = [];
  for (const line of lines) {
    const turn = readTurn(line);
    const last = said.at(-1);
    if (turn !== undefined) said.push({ by: turn.name, sender: turn.name, text: turn.text });
    else if (last !== undefined) last.text += `\n${line}`;
  }
  return said.map((message) => ({ ...message, text: message.text.trimEnd() }));
}

/** `Ana Example: Hello`, perhaps with a time before it: a name begins with a capital or has no case, and is no address or label. */
function readTurn(line: string): { readonly name: string; readonly text: string } | undefined {
  const match =
    /^\s{0,4}(?:\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AP]M)?\]?\s+)?([\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,3}):[ \t]+(\S[^]*)$/u.exec(
      line,
    );
  return match === null ? undefined : { name: match[1] ?? "", text: match[2] ?? "" };
}
