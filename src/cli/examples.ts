/** Examples of each command, by its path: what one wants, and what to write. They stand in the help and in the manual. */
export const EXAMPLES: Readonly<Record<string, readonly (readonly [want: string, write: string])[]>> = {
  "": [
    ["a verdict on one suspect", "linkwary assess suspect.json"],
    ["what can be read, and where to get it", "linkwary formats"],
  ],
  assess: [
    ["a chat, with the profile of who writes", "linkwary assess chat.zip --profile profile.json"],
    ["many records, a line each", "linkwary assess people.ndjson > results.ndjson"],
    ["the ten highest, for a ticket", "linkwary assess inbox/ --top 10 --format markdown=ticket.md"],
    ["in CI: fail on high, and a report of it", "linkwary assess in.ndjson --fail-on high --format junit=report.xml"],
    ["a record that survives the profile", "linkwary assess chat.zip --bundle record.zip"],
    ["to hand over, with others masked", "linkwary assess chat.zip --redact --format json=shared.json"],
  ],
  convert: [["an export as records", "linkwary convert messages.zip --output people.ndjson"]],
  rules: [["what the shipped rules look for", "linkwary rules list"]],
  "rules check": [["before a commit", "linkwary rules check ours"]],
  "rules test": [
    ["in CI", "linkwary rules test ours --format junit=tests.xml"],
    ["what no test would notice", "linkwary rules test ours --coverage"],
    ["against subjects that you know", "linkwary rules test ours --subjects labelled.ndjson"],
    ["while you write", "linkwary rules test ours --watch"],
  ],
  "rules list": [["what our pack changes", "linkwary rules list linkwary/core ours --resolved"]],
  "rules new": [["a rule to be written", "linkwary rules new off-platform/asks-for-signal ours"]],
  "rules diff": [["for a pull request", "linkwary rules diff old new --on subjects --format markdown"]],
  "rules lock": [["in CI: no change without a version", "linkwary rules lock ours --check"]],
  "rules explain": [["why a rule fired, or did not", "linkwary rules explain off-platform-early --subject suspect.json"]],
  "rules docs": [["a page for each rule", "linkwary rules docs ours --output docs/rules"]],
  "rules compile": [["a pack in one file", "linkwary rules compile ours --output ours.pack"]],
  "rules schema": [["for an editor, to check rules as they are written", "linkwary rules schema rules > rules.schema.json"]],
  formats: [["what can be read, page by page", "linkwary formats | less"]],
  completion: [
    ["in bash, for this session", "source <(linkwary completion bash)"],
    ["in zsh, in a folder of $fpath", 'linkwary completion zsh > "${fpath[1]}/_linkwary"'],
    ["in fish, for good", "linkwary completion fish > ~/.config/fish/completions/linkwary.fish"],
  ],
};

/** The examples of a command for its help; undefined where it has none. */
export function showExamples(path: string): string | undefined {
  const examples = EXAMPLES[path];
  if (examples === undefined) return undefined;
  return ["", "Examples:", ...examples.flatMap(([want, write]) => [`  # ${want}`, `  ${write}`])].join("\n");
}
