import type { Wording } from "./wording.ts";

/** Problems with inputs, outputs and the use of the command line. */
export const RUN_DIAGNOSTICS = {
  "input/unreadable": { severity: "error", message: "cannot read {name}: {reason}", hint: "check the path and its permissions" },
  "input/no-files": {
    severity: "error",
    message: "nothing to read in {name}",
    hint: "give a file, an archive, a folder with exports or .json, .ndjson or .jsonl files, a glob, or - for stdin",
  },
  "input/no-label": {
    severity: "error",
    message: "{id} has no label, and stands in no folder with the name of a band",
    hint: "give the record `positive: true` or `false`, or a `label` low, medium, high or insufficient-data, or such a folder",
  },
  "input/empty": { severity: "error", message: "{name} is empty", hint: "export the profile or thread again" },
  "input/not-utf8": { severity: "error", message: "not UTF-8 text: {reason}", hint: "save the file as UTF-8" },
  "input/not-json": {
    severity: "error",
    message: "not JSON: {reason}",
    hint: "give one JSON object, an array of them, or one object a line",
  },
  "input/truncated": { severity: "error", message: "the JSON ends too early", hint: "the file is cut off: export or copy it again" },
  "input/not-object": {
    severity: "error",
    message: "expected an object, found {found}",
    hint: "each record is one JSON object: see docs/subject.md",
  },
  "input/wrong-type": {
    severity: "error",
    message: "expected {expected}, found {found}",
    hint: "correct the value, or leave the key out: absent means unknown",
  },
  "input/missing-key": { severity: "error", message: "`{key}` is missing", hint: "add it: {expected}" },
  "input/unknown-key": { severity: "warning", message: "`{key}` is not a key of the record", hint: "did you mean `{suggestion}`?" },
  "input/duplicate-key": { severity: "warning", message: "`{key}` stands twice; the last one counts", hint: "remove one of them" },
  "input/more-problems": {
    severity: "warning",
    message: "and {count} more of them in the same record",
    hint: "correct the first ones and run this again",
  },
  "input/too-large": { severity: "error", message: "{what} is larger than {limit}", hint: "split the export, or give one record a line" },
  "input/too-deep": {
    severity: "error",
    message: "nested deeper than {limit} levels",
    hint: "a record of the canonical format has four levels",
  },
  "input/text-cut": {
    severity: "warning",
    message: "the message is longer than {limit}; what comes after was not read",
    hint: "split the message",
  },
  "input/damaged-archive": { severity: "error", message: "the archive is damaged: {reason}", hint: "download or copy it again" },
  "input/no-zstd": {
    severity: "error",
    message: "cannot unpack {name}: this Node.js has no zstd",
    hint: "use Node.js 22.15 or later, or unpack it first: zstd -dc {name} | linkwary assess -",
  },
  "input/not-the-same": {
    severity: "error",
    message: "{name} is not the input that was read before: it differs before the place to go on from",
    hint: "give the same input, or start again with another output",
  },
  "input/not-judged": {
    severity: "error",
    message: "{count} lines from here on were not judged: the worker that read them died twice ({reason})",
    hint: "run them alone with --threads 1 to see why",
  },
  "input/empty-archive": { severity: "error", message: "the archive holds no file", hint: "ask the platform for the export again" },
  "input/encrypted": {
    severity: "error",
    message: "files in the archive that are encrypted: {count}, such as {path}",
    hint: "unpack it with its password and give the folder",
  },
  "input/path-outside": {
    severity: "error",
    message: "paths in the archive that lead out of it: {count}, such as {path}; not read",
    hint: "no platform writes such paths: ask for the export again, and unpack nothing of this one",
  },
  "input/nested-archive": {
    severity: "warning",
    message: "archives in the archive: {count}, such as {path}; not opened",
    hint: "unpack the one that you need, and give it alone",
  },
  "input/archive-ratio": {
    severity: "error",
    message: "files in the archive that grow more than {ratio}-fold when unpacked: {count}, such as {path}; not read",
    hint: "ask the platform for the export again; if you trust it, unpack it and give the folder",
  },
  "input/archive-entries": {
    severity: "error",
    message: "the archive holds more than {limit} files; the others were not read",
    hint: "unpack what you need and give that folder",
  },
  "input/nothing-known": {
    severity: "warning",
    message: "nothing of the record is read: {keys}",
    hint: "what is known of the account stands under `profile`, the thread under `messages`: see docs/subject.md",
  },
  "input/unknown-export": {
    severity: "error",
    message: "{name} is no export that linkwary knows",
    hint: "see linkwary formats for what can be read; for pasted text give --from text",
  },
  "input/wrong-platform": {
    severity: "error",
    message: "{name} is no export of {platform}: {reason}",
    hint: "leave --from out, or see linkwary formats for the file that is needed",
  },
  "input/html-export": {
    severity: "error",
    message: "{name} is an HTML page",
    hint: "ask the platform for the export as JSON, not HTML: see linkwary formats",
  },
  "input/damaged-table": {
    severity: "error",
    message: "the table cannot be read on: {reason}",
    hint: "export it again, and do not save it with another program",
  },
  "input/nothing-found": {
    severity: "error",
    message: "no conversation and no profile in {name}",
    hint: "ask for an export with messages: see linkwary formats",
  },
  "input/owner-unknown": {
    severity: "warning",
    message: "nothing tells whose export this is: everyone in it is judged",
    hint: "give --owner <name>: {names}",
  },
  "input/owner-missing": { severity: "error", message: "nobody here is called {owner}", hint: "give --owner one of: {names}" },
  "input/profile-unmatched": {
    severity: "warning",
    message: "the profile of {name} matches none of the {count} subjects",
    hint: "give the thread of that person alone",
  },
  "input/answers-unusable": {
    severity: "error",
    message: "cannot use the answers in {name}: {reason}",
    hint: "check the path; --ask begins a new file where there is none",
  },

  "output/unwritable": { severity: "error", message: "cannot write {name}: {reason}", hint: "check the path and the space on the disk" },
  "output/no-room": {
    severity: "error",
    message: "cannot put aside what is too large for memory, in {name}: {reason}",
    hint: "make room there, or set TMPDIR to a folder with as much room as the export is large",
  },
  "output/not-resumable": {
    severity: "error",
    message: "{name} is there, and holds nothing to go on from: it is whole, or --resume did not write it",
    hint: "take it away to start again",
  },
  "output/another-run": {
    severity: "error",
    message: "{name} was begun with other {what}",
    hint: "give the same as before, or take {name} and {name}.resume away to start again",
  },
  "usage/invalid": { severity: "error", message: "{reason}", hint: "see linkwary {command} --help" },

  "cli/rule-path": {
    severity: "error",
    message: "`{path}` is no path of a rule",
    hint: "give <family>/<name>, both in lower case with hyphens, such as off-platform/asks-for-signal",
  },
  "cli/shipped-pack": {
    severity: "error",
    message: "{name} is what linkwary ships, and is not changed",
    hint: "name a pack of your own after it: it may change the rules before it",
  },
  "baseline/not-sarif": {
    severity: "error",
    message: "{name} is no SARIF report of linkwary",
    hint: "write one with `rules check … --format sarif={name}`",
  },
  "baseline/gone": {
    severity: "warning",
    message: "{count} of the problems in the baseline are gone, such as `{code}`",
    hint: "write it again: `--format sarif={name}`, without --baseline",
  },
  "cli/unknown-name": {
    severity: "error",
    message: "`{name}` is neither a rule nor a code",
    hint: "did you mean `{suggestion}`?",
    note: "rules list shows the rules",
  },
} as const satisfies Record<string, Wording>;
