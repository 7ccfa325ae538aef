import { findForeignFormat } from "./canonical/decode-text.ts";
import type { ForeignName, ImporterName } from "./names.ts";
import { readTopKeys } from "./top-keys.ts";

/** What a file is, by its first bytes: the importer that reads it, a page that none reads, or undefined where nothing is known. */
export function detectFile(name: string, head: Uint8Array): ImporterName | "html" | undefined {
  // What is no text is reported by the canonical importer.
  if (findForeignFormat(head) !== undefined || head.length === 0) return "canonical";
  const text = new TextDecoder().decode(head.subarray(0, HEAD_BYTES)).trimStart();
  if (text === "") return "canonical";
  const known = SIGNS.find(({ sign }) => sign.test(text));
  if (known !== undefined) return known.is;
  if (holdsTable(text)) return "linkedin";
  return /^[{[]/u.test(text) || /\.(?:json|ndjson|jsonl)(?:\.gz|\.zst)?$/iu.test(name) ? detectJson(text) : undefined;
}

/** Whether a file that need not be an export is one by its content, and of the platform that is asked for. */
export function isWanted(name: string, head: Uint8Array, from: ImporterName | undefined): boolean {
  if (from === "text") return true;
  const is = detectFile(name, head);
  return is !== undefined && is !== "canonical" && is !== "html" && (from === undefined || from === is);
}

const HEAD_BYTES = 65_536;

/** How files that are no JSON begin; a bracket may start WhatsApp's form of Apple devices, too. */
const SIGNS: readonly { readonly sign: RegExp; readonly is: ForeignName | "html" }[] = [
  { sign: /^window\.YTD\.\w+\.part\d+\s*=/u, is: "x" },
  { sign: /^<(?:!doctype html|html|head|body|\?xml)/iu, is: "html" },
  {
    sign: /^(?:[\u200e\u200f\u202a-\u202e]*\[)?\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}\.?[ ,\u00a0\u202f][^\n]{0,40}?\d{1,2}[:.]\d{2}/u,
    is: "whatsapp",
  },
  { sign: /^(?:From \S+[^\n]*\d{4}|(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?From:[^\n]*@)/iu, is: "email" },
];

/** Names of columns that tell one of LinkedIn's tables, in any order. */
const TABLES = [
  ["conversation id", "from"],
  ["from", "date", "content"],
  ["from", "to", "sent at"],
  ["first name", "last name"],
] as const;

/** Whether a text begins with the names of a table's columns, or with a preamble before them. */
function holdsTable(text: string): boolean {
  const isPreamble = /^"?Notes:/iu.test(text);
  return text
    .slice(0, 4096)
    .split("\n", isPreamble ? PREAMBLE_LINES : 1)
    .some((line) => {
      const names = new Set(line.split(",").map((name) => name.replaceAll('"', "").trim().toLowerCase()));
      return TABLES.some((table) => table.every((name) => names.has(name)));
    });
}

const PREAMBLE_LINES = 12;

/** Which export a JSON file is, by its outermost keys; a record of ours where none fits, so that its problems are told. */
function detectJson(text: string): ImporterName {
  const keys = readTopKeys(text);
  const has = (...wanted: readonly string[]): boolean => wanted.every((key) => keys.has(key));
  const any = (...wanted: readonly string[]): boolean => wanted.some((key) => keys.has(key));
  if (any("profile", "employer", "recipient", "checks", "thread") || has("id", "platform")) return "canonical";
  if (has("guild", "channel")) return "discord";
  if (has("participants") && any("messages", "threadName", "title")) return any("thread_type", "threadName") ? "facebook" : "instagram";
  if (has("name", "type", "messages") || has("chats") || has("personal_information")) return "telegram";
  if (has("basics")) return "resume";
  if (has("user", "ts") || has("type", "text", "ts")) return "slack";
  if (has("messages")) return "canonical";
  return any(...PROFILE_KEYS) ? "profile" : "canonical";
}

/** Keys that only the records of services that collect profiles have. */
const PROFILE_KEYS = [
  "public_identifier",
  "publicIdentifier",
  "linkedin_num_id",
  "linkedinUrl",
  "linkedin_url",
  "linkedinProfile",
  "profileUrl",
  "full_name",
  "fullName",
  "firstName",
  "experiences",
  "userProfile",
  "current_company",
];

/** What an archive or folder is, by the paths of its files; undefined where each file stands for itself. */
export function detectFiles(paths: readonly string[]): ForeignName | undefined {
  const inner = stripTop(paths).map((path) => path.toLowerCase().replaceAll("_", " "));
  const some = (pattern: RegExp): boolean => inner.some((path) => pattern.test(path));
  if (some(/^(?:guide )?messages\.csv$/u) || (some(/^connections\.csv$/u) && some(/^(?:profile|invitations)\.csv$/u))) return "linkedin";
  if (
    paths.some((path) => /(?:^|\/)your_instagram_activity\//iu.test(path)) ||
    some(/(?:^|\/)instagram[^/]*\/.*message \d+\.(?:json|html)$/u)
  )
    return "instagram";
  if (some(/(?:^|\/)message \d+\.(?:json|html)$/u)) return "facebook";
  if (some(/^(?:data\/)?(?:account|[\w -]*direct-messages)[\w-]*\.js$/u)) return "x";
  return some(/^users\.json$/u) && some(/^[^/]+\/\d{4}-\d\d-\d\d\.json$/u) ? "slack" : undefined;
}

/** Paths without the one folder that holds everything, where there is one. */
export function stripTop(paths: readonly string[]): readonly string[] {
  const [first = ""] = paths;
  const top = first.slice(0, first.indexOf("/") + 1);
  return top !== "" && paths.every((path) => path.startsWith(top)) && !/^(?:data|messages)\/$/u.test(top)
    ? paths.map((path) => path.slice(top.length))
    : paths;
}

/** Platforms whose archives are one whole; of the others each file stands for itself. */
const LAID_OUT = ["linkedin", "facebook", "instagram", "x", "slack"] as const satisfies readonly ImporterName[];

/** Whether the files of an archive belong together. */
export function isLaidOut(name: ImporterName): name is (typeof LAID_OUT)[number] {
  return (LAID_OUT as readonly ImporterName[]).includes(name);
}
