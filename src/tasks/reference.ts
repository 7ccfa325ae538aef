import { type Field, FIELDS } from "../model/fields.ts";
import { MODIFIERS } from "../model/detection.ts";

/** The reference of fields as Markdown, from the dictionary. */
export function describeFields(): string {
  const rows = (Object.entries(FIELDS) as [string, Field][]).map(
    ([path, field]) => `| \`${path}\` | ${typeOf(field)} | ${sourceOf(field)} | ${escapeCell(field.meaning)} |`,
  );
  return [
    "# Fields",
    "",
    "Made from `src/model/fields.ts` by `npm run generate`; do not edit.",
    "",
    "Rules name fields by these paths; `message.` stands for each element of `messages`. *Record* fields stand in the",
    "[canonical record](subject.md), *derived* ones are read off it. A *guarded* field takes only `exists`, `count` and `fieldref`.",
    "",
    "| field | type | | meaning |",
    "|---|---|---|---|",
    ...rows,
    "",
    "## Modifiers",
    "",
    "| modifier | for |",
    "|---|---|",
    ...Object.entries(MODIFIERS).map(([modifier, types]) => `| \`${modifier}\` | ${types.join(", ")} |`),
    "",
  ].join("\n");
}

function typeOf({ type, list, oneOf, openEnded }: Field): string {
  const base = oneOf === undefined ? type : `one of ${oneOf.join(", ")}`;
  return `${list === true ? "list of " : ""}${base}${openEnded === true ? ' (or "500+")' : ""}`;
}

function sourceOf({ derived, guarded }: Field): string {
  return `${derived === true ? "derived" : "record"}${guarded === true ? ", guarded" : ""}`;
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|");
}
