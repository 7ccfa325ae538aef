import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { importInputs, type ImportTaskOptions } from "../../src/tasks/import-inputs.ts";
import { makeFolder } from "../io/folder.ts";
import { makeZip } from "../io/zip.ts";

const CHAT = "31.12.24, 21:41 - Ana: Hallo\n31.12.24, 21:42 - Me: Wer?\n";
const MAIL = "From: mira@nordlight.example\nTo: tove@harbour.example\n\nHello\n";
const TABLE = "FROM,SENDER PROFILE URL,TO,DATE,CONTENT\nMira,https://l.example/in/mira,Tove,2026-01-01 10:00:00 UTC,Hello\n";

async function read(input: string, more: Partial<ImportTaskOptions> = {}): Promise<string[]> {
  const { signal } = new AbortController();
  const options = {
    inputs: [input],
    from: undefined,
    owner: undefined,
    strict: false,
    maxErrors: undefined,
    signal,
    digests: true,
    ...more,
  };
  const lines: string[] = [];
  for await (const found of importInputs(options)) {
    if (found.kind === "subject") lines.push(`${found.subject.platform ?? "ours"}: ${found.subject.id}`);
    if (found.kind === "diagnostic") lines.push(found.code);
    if (found.kind === "inputs") lines.push(`${found.inputs.length} inputs`);
  }
  return lines;
}

async function zip(files: Readonly<Record<string, string>>, name = "export.zip"): Promise<string> {
  const path = join(await makeFolder(), name);
  await writeFile(path, makeZip(Object.entries(files).map(([file, content]) => ({ path: file, content }))));
  return path;
}

it("an archive of one platform is read as a whole", async () => {
  expect(await read(await zip({ "top/messages.csv": TABLE, "top/Profile.csv": "First Name,Last Name\nTove,\n" }))).toEqual([
    "linkedin: mira",
    "1 inputs",
  ]);
});

it("an archive of anything else is read file by file", async () => {
  expect(await read(await zip({ "a.eml": MAIL, "b.json": '{"id":"b"}', "c.jpg": "x" }))).toEqual([
    "email: mira@nordlight.example",
    "ours: b",
    "1 inputs",
  ]);
});

it("a chat in an archive is with whom the archive is called after", async () => {
  expect(await read(await zip({ "_chat.txt": CHAT.replaceAll("Me", "Tove") }, "WhatsApp Chat - Ana.zip"))).toEqual([
    "whatsapp: Ana",
    "1 inputs",
  ]);
});

it("a folder is an export where it is laid out as one, also below another folder; each file read is an input", async () => {
  const folder = await makeFolder();
  await mkdir(join(folder, "case", "LinkedIn"), { recursive: true });
  await writeFile(join(folder, "case", "LinkedIn", "messages.csv"), TABLE);
  await writeFile(join(folder, "case", "LinkedIn", "Profile.csv"), "First Name,Last Name\nTove,\n");
  await writeFile(join(folder, "case", "a.json"), '{"id":"a"}');
  await writeFile(join(folder, "case", "mail.eml"), MAIL);
  expect(await read(folder)).toEqual(["linkedin: mira", "ours: a", "email: mira@nordlight.example", "4 inputs"]);
});

it("what is named by the user is read as that", async () => {
  const path = join(await makeFolder(), "a.json");
  await writeFile(path, '{"id":"a"}');
  expect(await read(path, { from: "text" })).toEqual(["other: subject", "1 inputs"]);
  expect(await read(path, { from: "discord" })).toEqual(["input/wrong-platform", "1 inputs"]);
});

it("reading stops after so many errors", async () => {
  const path = join(await makeFolder(), "a.ndjson");
  await writeFile(path, "1\n2\n3\n");
  expect(await read(path, { maxErrors: 2 })).toEqual(["input/not-object", "input/not-object", "1 inputs"]);
});

it("a chat in a folder or archive is found under any name; other texts are passed over", async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, "from my phone.txt"), CHAT);
  await writeFile(join(folder, "notes.txt"), "Dear Tove: hello\n");
  await writeFile(join(folder, "table.csv"), "a,b\n1,2\n");
  await writeFile(join(folder, "page.js"), "let a = 1;\n");
  expect(await read(folder)).toEqual(["whatsapp: Ana", "1 inputs"]);
  expect(await read(await zip({ "from my phone.txt": CHAT, "notes.txt": "Dear Tove: hello\n" }))).toEqual(["whatsapp: Ana", "1 inputs"]);
  expect(await read(folder, { from: "telegram" })).toEqual(["input/no-files", "0 inputs"]);
});

it("a folder with nothing that is an export has nothing to read", async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, "notes.txt"), "Dear Tove: hello\n");
  expect(await read(folder)).toEqual(["input/no-files", "0 inputs"]);
});
