import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PACK, rule } from "../language/packs.ts";

/** What a pack's folder holds: a text by its path, or where a link leads. */
type Folder = Readonly<Record<string, string | { readonly link: string }>>;

/** A pack that means harm, and the problems that the checker must have with it. */
export type HostilePack = { readonly name: string; readonly files: () => Folder; readonly codes: readonly string[] };

/** A file beside the pack that no rule may reach. */
export const SECRET = "the words of a file outside";

const ruleFile = (...written: string[]): string => `rules:\n${written.join("")}`;
const detection = (inner: string): string => ruleFile(rule("hostile", `detection: { shown: { ${inner} } }`));

export const HOSTILE: readonly HostilePack[] = [
  {
    name: "aliases that expand to a billion values",
    files: () => ({ "rules.yaml": `${aliases(9, 10)}rules: []\n` }),
    codes: ["pack/too-many-nodes"],
  },
  { name: "brackets 100,000 deep", files: () => ({ "rules.yaml": `rules: ${"[".repeat(100_000)}` }), codes: ["pack/too-deep"] },
  { name: "maps 100,000 deep", files: () => ({ "rules.yaml": `rules: ${"{a: ".repeat(100_000)}` }), codes: ["pack/too-deep"] },
  { name: "dashes 100,000 deep", files: () => ({ "rules.yaml": `${"- ".repeat(100_000)}x\n` }), codes: ["pack/too-deep"] },
  {
    name: "indentation 1,400 deep",
    files: () => ({ "rules.yaml": Array.from({ length: 1400 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n") }),
    codes: ["pack/too-deep"],
  },
  { name: "a text of 50 MB", files: () => ({ "rules.yaml": `rules: ["${"x".repeat(50_000_000)}"]\n` }), codes: ["pack/too-large"] },
  {
    name: "forty files of a megabyte",
    files: () => Object.fromEntries(Array.from({ length: 40 }, (_, place) => [`${place}.yaml`, `# ${"x".repeat(1_000_000)}\nrules: []\n`])),
    codes: ["pack/too-large"],
  },
  {
    name: "a list that leaves the folder",
    files: () => ({ "pack.yaml": listOf("../secret.txt") }),
    codes: ["pack/path-outside"],
  },
  {
    name: "a list at a path of the system",
    files: () => ({ "pack.yaml": listOf("/etc/passwd") }),
    codes: ["pack/path-outside"],
  },
  {
    name: "a link to a file outside",
    files: () => ({ "pack.yaml": listOf("secret.txt"), "secret.txt": { link: "../secret.txt" } }),
    codes: ["pack/path-outside", "pack/unknown-file"],
  },
  {
    name: "a link to a folder outside",
    files: () => ({ "pack.yaml": listOf("up/secret.txt"), up: { link: ".." } }),
    codes: ["pack/path-outside", "pack/unknown-file"],
  },
  {
    name: "a link that leads to itself",
    files: () => ({ "loop.yaml": { link: "loop.yaml" } }),
    codes: ["pack/path-outside"],
  },
  {
    name: "a fixture that leaves its folder",
    files: () => ({
      "rules.yaml": ruleFile(
        rule("hostile", "detection: { shown: { message.text|phrase: pay } }", {
          tests:
            "[{ name: yes, expect: match, subject: { fixture: ../../secret.txt } }, { name: no, expect: no-match, subject: { fixture: /etc/passwd } }]",
        }),
      ),
    }),
    codes: ["pack/path-outside"],
  },
  {
    name: "patterns that take a backtracking engine for ever",
    files: () => ({
      "rules.yaml": detection(
        'message.text|phrase: pay, message.text|re: ["(a+)+$", "((a{1000}){1000}){1000}", "(\\\\PN{31}){31}(\\\\PN{31}){31}(\\\\PN{31}){31}"]',
      ),
    }),
    codes: ["rule/regex"],
  },
  {
    name: "a hundred thousand patterns",
    files: () => ({ "rules.yaml": detection(`message.text|phrase: pay, message.text|re: [${"'(?i)\\pL{900}', ".repeat(60_000)}]`) }),
    codes: ["pack/too-many-entries"],
  },
  {
    name: "a million phrases",
    files: () =>
      Object.fromEntries(
        Array.from({ length: 15 }, (_, file) => [
          `${file}.yaml`,
          ruleFile(rule(`hostile-${file}`, `detection: { shown: { message.text|phrase: [${phrases(file, 70_000)}] } }`)),
        ]),
      ),
    codes: ["pack/too-many-entries"],
  },
  {
    name: "many phrases in many rules",
    files: () =>
      Object.fromEntries(
        Array.from({ length: 15 }, (_, file) => [
          `${file}.yaml`,
          ruleFile(rule(`hostile-${file}`, `detection: { shown: { message.text|phrase: [${phrases(file, 2000)}] } }`)),
        ]),
      ),
    codes: ["pack/too-many-phrases"],
  },
  {
    name: "a million phrases in lists",
    files: () => ({
      "pack.yaml": PACK.replace("lists:\n", `lists:\n  many: { phrases: [${phrases(0, 100_000)}] }\n`),
      "rules.yaml": detection('message.text|phrase: ["$many $many $many", "$many pay"]'),
    }),
    codes: ["pack/too-many-entries"],
  },
  {
    name: "a list that every phrase holds",
    files: () => ({
      "pack.yaml": PACK.replace("lists:\n", `lists:\n  many: { phrases: [${phrases(0, 9000).replaceAll(", ", " pay, ")}] }\n`),
      "rules.yaml": detection(`message.text|phrase: [${Array.from({ length: 9000 }, (_, place) => `"$many x${place}"`).join(", ")}]`),
    }),
    codes: ["pack/too-many-words"],
  },
  {
    name: "a list that one phrase holds two hundred times",
    files: () => ({
      "pack.yaml": PACK.replace("lists:\n", `lists:\n  many: { phrases: [${phrases(0, 19_000)}] }\n`),
      "rules.yaml": detection(`message.text|phrase: "${"$many ".repeat(200)}"`),
    }),
    codes: ["pack/too-many-words"],
  },
  {
    name: "a hundred thousand keys",
    files: () => ({ "rules.yaml": `rules: []\n${Array.from({ length: 100_000 }, (_, place) => `k${place}:\n`).join("")}` }),
    codes: ["pack/too-many-entries"],
  },
  {
    name: "half a million empty lists",
    files: () => ({ "rules.yaml": `rules: []\nx: [${"[],".repeat(340_000)}]\n` }),
    codes: ["pack/too-many-entries"],
  },
  {
    name: "keys that mean something to JavaScript",
    files: () => ({
      "rules.yaml": ruleFile(
        rule(
          "hostile",
          "detection: { __proto__: { message.text|phrase: pay }, constructor: { toString|phrase: x }, condition: 1 of them }",
          {
            __proto__: "{ polluted: true }",
          },
        ).replace("    title:", "    __proto__: { polluted: true }\n    constructor: { prototype: { polluted: true } }\n    title:"),
      ),
    }),
    codes: ["rule/unknown-key", "rule/bad-id", "rule/unknown-field"],
  },
];

/** Writes a pack below a new folder, beside a file that is none of its business; gives the pack's folder. */
export function writeHostilePack({ files }: HostilePack): string {
  const outside = mkdtempSync(join(tmpdir(), "linkwary-"));
  writeFileSync(join(outside, "secret.txt"), `${SECRET}\n`);
  const folder = join(outside, "pack");
  const contents: Folder = { "pack.yaml": PACK, ...files() };
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (typeof content === "string") writeFileSync(join(folder, path), content);
    else symlinkSync(content.link, join(folder, path));
  }
  return folder;
}

function listOf(file: string): string {
  return PACK.replace("values: [mail.example]", `values: { file: ${file} }`);
}

/** Each line names the one before it so many times. */
function aliases(lines: number, times: number): string {
  const line = (name: number): string =>
    `a${name}: &a${name} [${Array(times)
      .fill(name === 0 ? "x" : `*a${name - 1}`)
      .join(", ")}]\n`;
  return Array.from({ length: lines }, (_, name) => line(name)).join("");
}

function phrases(file: number, count: number): string {
  return Array.from({ length: count }, (_, place) => `p${file}q${place}`).join(", ");
}
