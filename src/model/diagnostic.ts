/** A place in a file, a record or a rule; lines and columns are 1-based, columns count UTF-16 units. */
export type Place = {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Units from `column` on that are meant. */
  readonly length?: number;
  /** JSON Pointer into the record. */
  readonly pointer?: string;
  /** The raw line that the place stands in, for a frame. */
  readonly text?: string;
};

/** A problem with an input or a rule. The wording is in `DIAGNOSTICS`; `args` fill it. */
export type Diagnostic = {
  readonly kind: "diagnostic";
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly args: Readonly<Record<string, string | number>>;
  readonly place: Place;
  readonly related?: readonly { readonly label: string; readonly place: Place }[];
};

export const SEVERITIES = ["error", "warning"] as const;
export type Severity = (typeof SEVERITIES)[number];

type Wording = {
  readonly severity: Severity;
  /** What happened; `{name}` is filled from `args`. */
  readonly message: string;
  /** What to do; may use arguments that are not always there, and is then left out. */
  readonly hint?: string;
  /** A second hint, for the closed sets: what would be allowed. */
  readonly note?: string;
};

/** Every code that linkwary reports, with its wording. Codes are stable and never reused. */
export const DIAGNOSTICS = {
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
    message: "{count} of the files in the archive are encrypted, such as {path}",
    hint: "unpack it with its password and give the folder",
  },
  "input/path-outside": {
    severity: "error",
    message: "{count} of the paths in the archive lead out of it, such as {path}: not read",
    hint: "no platform writes such paths: ask for the export again, and unpack nothing of this one",
  },
  "input/nested-archive": {
    severity: "warning",
    message: "{count} of the files in the archive are archives, such as {path}: not opened",
    hint: "unpack the one that you need, and give it alone",
  },
  "input/archive-ratio": {
    severity: "error",
    message: "{count} of the files in the archive grow more than {ratio}-fold when unpacked, such as {path}: not read",
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

  "pack/unreadable": {
    severity: "error",
    message: "cannot read the rules in {name}: {reason}",
    hint: "give a pack's folder, or linkwary/core",
  },
  "pack/no-header": {
    severity: "error",
    message: "no pack.yaml in {name}",
    hint: "a pack is a folder with a pack.yaml: see docs/rules.md",
  },
  "pack/newer-format": {
    severity: "error",
    message: "the pack is written in {found}, this linkwary reads {expected}",
    hint: "update linkwary",
  },
  "pack/path-outside": { severity: "error", message: "`{path}` leaves its folder or is a link", hint: "copy the file into the folder" },
  "pack/unknown-file": { severity: "error", message: "`{path}` is not in the pack", hint: "paths are relative to the pack's folder" },
  "pack/empty-list": { severity: "error", message: "`{path}` holds no entry", hint: "add one a line, or remove the list" },
  "pack/too-large": { severity: "error", message: "{what} is larger than {limit}", hint: "split it" },
  "pack/too-deep": { severity: "error", message: "nested deeper than {limit} levels", hint: "rules need fewer than ten levels" },
  "pack/too-many-nodes": { severity: "error", message: "aliases expand to more than {limit} values", hint: "write the values out" },
  "pack/too-many-phrases": { severity: "error", message: "more than {limit} phrases", hint: "use fewer, or split the pack" },
  "pack/too-many-patterns": { severity: "error", message: "more than {limit} patterns", hint: "write them as phrases" },
  "pack/yaml": { severity: "error", message: "{reason}", hint: "correct the YAML" },
  "pack/more-problems": {
    severity: "warning",
    message: "and {count} more in the same file",
    hint: "correct the first ones and run this again",
  },
  "pack/bands-order": { severity: "error", message: "the band `high` must start above `medium`", hint: "raise bands.high" },
  "pack/family-cap": {
    severity: "error",
    message: "the cap {cap} of family `{family}` is below its member `{rule}` with {weight}",
    hint: "raise the cap or lower the weight",
  },
  "pack/family-alone": {
    severity: "error",
    message: "family `{family}` can reach the band medium alone: cap {cap}, at most {limit} without `decisive`",
    hint: "lower the cap, or mark the family decisive",
  },

  "rule/yaml-value": { severity: "error", message: "expected {expected}, found {found}", hint: "see docs/rules.md" },
  "rule/unknown-key": {
    severity: "error",
    message: "`{key}` is not a key here",
    hint: "did you mean `{suggestion}`?",
    note: "keys: {allowed}",
  },
  "rule/missing-key": { severity: "error", message: "`{key}` is missing", hint: "add it: {expected}" },
  "rule/bad-id": {
    severity: "error",
    message: "`{id}` is not an id",
    hint: "use lower-case letters, digits and hyphens, starting with a letter",
  },
  "rule/duplicate-id": { severity: "error", message: "the id `{id}` stands twice in one pack", hint: "ids are unique: rename one" },
  "rule/duplicate-exception": { severity: "error", message: "the exception `{id}` stands twice in one rule", hint: "rename one" },
  "rule/unknown-rule": { severity: "error", message: "`{id}` is not a rule", hint: "did you mean `{suggestion}`?" },
  "rule/unknown-family": {
    severity: "error",
    message: "`{family}` is not a family of the pack",
    hint: "did you mean `{suggestion}`?",
    note: "families: {allowed}",
  },
  "rule/unknown-list": {
    severity: "error",
    message: "`{list}` is not a list of the pack",
    hint: "did you mean `{suggestion}`?",
    note: "lists: {allowed}",
  },
  "rule/list-kind": { severity: "error", message: "`{list}` holds {found}, {expected} are needed here", hint: "use another list" },
  "rule/unknown-field": {
    severity: "error",
    message: "`{field}` is not a field",
    hint: "did you mean `{suggestion}`?",
    note: "fields: docs/fields.md",
  },
  "rule/unknown-modifier": {
    severity: "error",
    message: "`{modifier}` is not a {type} modifier",
    hint: "did you mean `{suggestion}`?",
    note: "{type} modifiers: {allowed}",
  },
  "rule/modifier-mix": { severity: "error", message: "`{modifier}` does not go with `{other}`", hint: "use one of them" },
  "rule/regex": {
    severity: "error",
    message: "the pattern cannot be read: {reason}",
    hint: "patterns are written in RE2 syntax: see docs/rules.md, patterns",
  },
  "rule/regex-without-phrase": {
    severity: "error",
    message: "`re` refines the hits of a `phrase` key on the same field, and there is none",
    hint: "add `{field}|phrase` beside it",
  },
  "rule/phrase-count": {
    severity: "error",
    message: "`phrase|count` counts the hits of a `phrase` key on the same field, and there is none",
    hint: "add `{field}|phrase` beside it",
  },
  "rule/amount-without-currency": {
    severity: "error",
    message: "`amount` says nothing without a currency",
    hint: "add `{field}` beside it",
  },
  "rule/protected-trait": {
    severity: "error",
    message: "`{field}` could judge a person by origin",
    hint: "only exists, count, fieldref and the watch-list are allowed",
  },
  "rule/unknown-selection": {
    severity: "error",
    message: "`{name}` is used but not defined",
    hint: "did you mean `{suggestion}`?",
    note: "defined: {allowed}",
  },
  "rule/unused-selection": {
    severity: "error",
    message: "the selection `{name}` is not used in the condition",
    hint: "use it or remove it",
  },
  "rule/missing-condition": { severity: "error", message: "several selections need a condition", hint: "add condition: {suggestion}" },
  "rule/condition": {
    severity: "error",
    message: "the condition cannot be read: {reason}",
    hint: "conditions use and, or, not, ( ), `1 of name*`, `2 of (a, b)`, `all of them`",
  },
  "rule/n-too-large": { severity: "error", message: "{count} of {size} can never be true", hint: "lower the number" },
  "rule/same-clause": { severity: "error", message: "`{name}` stands twice in one group", hint: "remove one" },
  "rule/bare-glob": {
    severity: "error",
    message: "`{name}` may stand for several names",
    hint: "say how many of them: `1 of {name}` or `all of {name}`",
  },
  "rule/reserved-name": { severity: "error", message: "`{name}` is a word of conditions", hint: "use another name" },
  "rule/unsatisfiable": { severity: "error", message: "the condition can never be true", hint: "correct it" },
  "rule/always-true": { severity: "error", message: "the condition is true whatever the selections say", hint: "correct it" },
  "rule/phrase": { severity: "error", message: "the phrase cannot be read: {reason}", hint: "see docs/rules.md, phrases" },
  "rule/date": { severity: "error", message: "`{value}` is not a date", hint: "write YYYY, YYYY-MM, YYYY-MM-DD or an RFC 3339 date-time" },
  "rule/unknown-placeholder": {
    severity: "error",
    message: "`{name}` is not a placeholder here",
    hint: "did you mean `{suggestion}`?",
    note: "placeholders: <selection>.quote, message.index, published.source, published.date, and fields",
  },
  "rule/logic": {
    severity: "error",
    message: "a rule has exactly one of detection, combination, sequence; this one has {found}",
    hint: "split the rule",
  },
  "rule/weight": {
    severity: "error",
    message: "{reason}",
    hint: "weight is a number other than 0 in approach and authenticity families; exposure families take `exposure: some|high`",
  },
  "rule/direction": {
    severity: "error",
    message: "`from: {from}` is only for reassurance and exposure rules",
    hint: "words of the recipient never count against the subject",
  },
  "rule/from-without-message": { severity: "error", message: "`from` is only for rules that read messages", hint: "remove it" },
  "rule/negates-sign": {
    severity: "error",
    message: "a combination may negate only reassurance rules, `{id}` is none",
    hint: "remove the `not`",
  },
  "rule/member-kind": { severity: "error", message: "`{id}` is a {found}; {expected}", hint: "name detection rules" },
  "rule/deprecated-member": { severity: "error", message: "`{id}` is deprecated and does not run", hint: "name its successor" },
  "rule/missing-test": {
    severity: "error",
    message: "no test that expects `{expect}`",
    hint: "every rule shows at least one subject that it matches and one that it does not",
  },
  "rule/bad-subject": { severity: "error", message: "the test's subject is not a record: {reason}", hint: "see docs/subject.md" },
  "rule/unknown-fixture": {
    severity: "error",
    message: "there is no fixture `{path}`",
    hint: "paths are relative to the fixtures' folder: give it with --fixtures",
  },
  "pack/not-compiled": {
    severity: "error",
    message: "{name} is no compiled pack of this version",
    hint: "compile it again with `rules compile`, or give the pack's folder",
  },
  "pack/no-lock": {
    severity: "error",
    message: "{name} has no lock",
    hint: "write one with `rules lock`, and keep it with the pack",
  },
  "pack/stale-lock": {
    severity: "error",
    message: "the version {version} is not locked; the lock is of {locked}",
    hint: "run `rules lock` once the version is complete",
  },
  "pack/changed-version": {
    severity: "error",
    message: "the version {version} has changed since it was locked: {what}",
    hint: "raise `version` in pack.yaml, then run `rules lock`",
  },
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
  "test/unnoticed": {
    severity: "warning",
    message: "every test of `{rule}` passes as well {change}",
    hint: "add a test whose outcome only this decides, or remove it",
  },
  "test/low-coverage": {
    severity: "error",
    message: "tests notice {score} % of the changes to rules; the minimum is {minimum} %",
    hint: "add tests for the changes that `rules test --coverage` lists, or lower --min-coverage",
  },
  "rule/stale-docs": {
    severity: "error",
    message: "{name} is not what the rules say today",
    hint: "write the reference again with `rules docs`, and remove pages of rules that are gone",
  },
  "rule/unused-list": { severity: "warning", message: "no rule uses the list `{list}`", hint: "remove it" },
  "rule/unused-family": { severity: "warning", message: "no rule belongs to the family `{family}`", hint: "remove it" },
  "rule/invisible-character": {
    severity: "error",
    message: "an invisible or bidirectional character U+{codepoint}",
    hint: "remove it: it would hide what the rule says",
  },
  "rule/ignore-reason": {
    severity: "warning",
    message: "a comment that ignores a warning says which one, and why",
    hint: "write `# linkwary-ignore <code>: <reason>`",
  },
  "rule/ignore-code": { severity: "warning", message: "`{code}` is not a code", hint: "did you mean `{suggestion}`?" },
  "rule/ignore-error": {
    severity: "warning",
    message: "`{code}` cannot be ignored: only warnings can, and a pack with an error does not load",
    hint: "correct what it tells of, and remove the comment",
  },
  "rule/ignore-unused": { severity: "warning", message: "there is no `{code}` on line {line} to ignore", hint: "remove the comment" },
  "rule/phrase-in-two-families": {
    severity: "error",
    message: "the phrase `{phrase}` stands in two families, `{family}` and `{other}`",
    hint: "one cause is counted once: keep it in one family",
  },
} as const satisfies Record<string, Wording>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;
