import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import type { ImporterName } from "../../src/importers/names.ts";
import { wordDiagnostic } from "../../src/reporters/text/wording.ts";
import { importInputs } from "../../src/tasks/import-inputs.ts";
import { makeFolder } from "../io/folder.ts";
import { makeZip, type ZipFile } from "../io/zip.ts";

/** What a user reads of an input: each problem with what to do, and the names of the subjects that came through. */
async function read(input: string, from?: ImporterName): Promise<string[]> {
  const { signal } = new AbortController();
  const options = {
    inputs: [input],
    from,
    owner: from === undefined ? "Tove" : undefined,
    strict: false,
    maxErrors: undefined,
    signal,
    digests: false,
  };
  const lines: string[] = [];
  for await (const found of importInputs(options)) {
    if (found.kind === "subject") lines.push(`reads ${found.subject.id}`);
    if (found.kind !== "diagnostic") continue;
    const { message, hint } = wordDiagnostic(found);
    lines.push(`${message} → ${hint}`.replaceAll(`${dirname(input)}/`, ""));
  }
  return lines;
}

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await makeFolder(), name);
  await writeFile(path, content);
  return path;
}

const MESSAGES = "FROM,SENDER PROFILE URL,TO,DATE,CONTENT\nMira,https://l.example/in/mira,Tove,2026-01-01 10:00:00 UTC,Hello\n";
const TELEGRAM =
  '{"name":"Ana","type":"personal_chat","id":7,"messages":[{"id":1,"type":"message","from":"Ana","from_id":"user7","text":"Hi"}]}';
const PAGE = "<!DOCTYPE html><html><body>Messages</body></html>";
const messages: ZipFile = { path: "messages.csv", content: MESSAGES };
const whole = makeZip([messages]);

const FORMATS = "see linkwary formats";

it.each<readonly [string, string, string | Uint8Array, ImporterName | undefined, readonly string[]]>([
  [
    "a download that was cut off",
    "a.zip",
    whole.subarray(0, whole.length - 10),
    undefined,
    ["the archive is damaged: its end is missing → download or copy it again"],
  ],
  ["an archive without a file", "a.zip", makeZip([]), undefined, ["the archive holds no file → ask the platform for the export again"]],
  [
    "an archive of other things",
    "a.zip",
    makeZip([{ path: "notes.docx", content: "x" }]),
    undefined,
    [`a.zip is no export that linkwary knows → ${FORMATS} for what can be read; for pasted text give --from text`],
  ],
  [
    "half a JSON",
    "result.json",
    TELEGRAM.slice(0, 90),
    undefined,
    ["the JSON ends too early → the file is cut off: export or copy it again"],
  ],
  [
    "half a table",
    "messages.csv",
    `${MESSAGES}Mira,,Tove,,"cut`,
    undefined,
    ["the table cannot be read on: it ends within a quoted cell → export it again, and do not save it with another program", "reads mira"],
  ],
  [
    "a file of another platform than was said",
    "result.json",
    TELEGRAM,
    "discord",
    [
      `result.json is no export of Discord: it holds no channel with messages → leave --from out, or ${FORMATS} for the file that is needed`,
    ],
  ],
  [
    "an export as pages",
    "messages.html",
    PAGE,
    undefined,
    [`messages.html is an HTML page → ask the platform for the export as JSON, not HTML: ${FORMATS}`],
  ],
  [
    "an archive of pages",
    "a.zip",
    makeZip([{ path: "your_facebook_activity/messages/inbox/ana_1/message_1.html", content: PAGE }]),
    undefined,
    [`a.zip is an HTML page → ask the platform for the export as JSON, not HTML: ${FORMATS}`],
  ],
  [
    "Telegram's export as pages",
    "a.zip",
    makeZip([{ path: "ChatExport/messages.html", content: PAGE }]),
    undefined,
    [`a.zip/ChatExport/messages.html is an HTML page → ask the platform for the export as JSON, not HTML: ${FORMATS}`],
  ],
  [
    "files behind a password",
    "a.zip",
    makeZip([{ ...messages, encrypted: true }]),
    undefined,
    ["files in the archive that are encrypted: 1, such as messages.csv → unpack it with its password and give the folder"],
  ],
  [
    "an archive in an archive",
    "a.zip",
    makeZip([{ path: "inner.zip", content: "x" }, messages]),
    undefined,
    ["archives in the archive: 1, such as inner.zip; not opened → unpack the one that you need, and give it alone", "reads mira"],
  ],
  [
    "a path that leads out",
    "a.zip",
    makeZip([{ path: "../../etc/passwd", content: "x" }, messages]),
    undefined,
    [
      "paths in the archive that lead out of it: 1, such as ../../etc/passwd; not read → no platform writes such paths: ask for the export again, and unpack nothing of this one",
      "reads mira",
    ],
  ],
  [
    "a file that explodes",
    "a.zip",
    makeZip([{ path: "bomb.csv", content: new Uint8Array(8 * 1024 * 1024) }, messages]),
    undefined,
    [
      "files in the archive that grow more than 250-fold when unpacked: 1, such as bomb.csv; not read → ask the platform for the export again; if you trust it, unpack it and give the folder",
      "reads mira",
    ],
  ],
  [
    "a file that its archive has wrong",
    "a.zip",
    makeZip([{ ...messages, sum: 1 }]),
    undefined,
    ["the archive is damaged: its contents do not fit its table of contents → download or copy it again", "reads mira"],
  ],
  ["an empty file", "result.json", "", undefined, ["result.json is empty → export the profile or thread again"]],
  [
    "a letter",
    "letter.txt",
    "Dear Tove: hello\n",
    undefined,
    [`letter.txt is no export that linkwary knows → ${FORMATS} for what can be read; for pasted text give --from text`],
  ],
])("%s is one sentence, with what to do", async (_, name, content, from, lines) => {
  expect(await read(await write(name, content), from)).toEqual(lines);
});

it("a folder of pages says so as well", async () => {
  const folder = await makeFolder();
  await mkdir(join(folder, "inbox", "ana_1"), { recursive: true });
  await writeFile(join(folder, "inbox", "ana_1", "message_1.html"), PAGE);
  expect((await read(folder))[0]).toContain("is an HTML page → ask the platform for the export as JSON");
});
