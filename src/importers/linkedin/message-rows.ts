import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Source } from "../../model/source.ts";
import { readTable } from "../table.ts";
import { openPeople, type People } from "./people.ts";
import { isHidden, type Shown } from "./person.ts";

/** A row of messages.csv; `attachments` is undefined where the file has no such column. */
export type MessageRow = {
  readonly conversation: string;
  readonly title: string;
  readonly sender: Shown;
  readonly recipients: readonly Shown[];
  readonly date: string;
  readonly subject: string;
  readonly content: string;
  readonly attachments: string | undefined;
  readonly isDraft: boolean;
};

/** Columns by the names that any era gave them. */
const COLUMNS = [
  "conversation id",
  "conversation title",
  "from",
  "sender profile url",
  "to",
  "recipient profile urls",
  "date",
  "subject",
  "content",
  "attachments",
  "is message draft",
  "is conversation draft",
] as const;

/** Reads messages.csv, some rows at a time. */
export async function* readMessageRows(source: Source): AsyncIterable<readonly MessageRow[] | Diagnostic> {
  const people = openPeople();
  for await (const batch of readTable(source, COLUMNS, ["from", "date", "content"])) {
    yield batch.kind === "diagnostic" ? batch : batch.rows.map((row) => toRow(row, people));
  }
}

function toRow(cells: readonly (string | undefined)[], people: People): MessageRow {
  const [conversation = "", title = "", from = "", url, to = "", urls, date = "", subject = "", content = "", attachments, ...drafts] =
    cells;
  const id = conversation === "" ? `${from}|${to}` : conversation;
  return {
    conversation: id,
    title,
    sender: tellApart(people.sender(from, url), id),
    recipients: people.recipients(to, urls).map((shown) => tellApart(shown, id)),
    date,
    subject,
    content,
    attachments,
    isDraft: drafts.some((draft) => /^(?:yes|true)$/iu.test(draft ?? "")),
  };
}

/** A hidden account is somebody else in each conversation. */
function tellApart(shown: Shown, conversation: string): Shown {
  return isHidden(shown.name, shown.url) ? { ...shown, key: `hidden:${conversation}` } : shown;
}
