import type { Wording } from "./wording.ts";

/** What the tests of rules showed, and what they leave open. */
export const TEST_DIAGNOSTICS = {
  "test/failed": {
    severity: "error",
    message: "the test “{test}” of `{rule}` expected {expected}, found {found}",
    hint: "correct the rule, or what its test expects",
  },
  "test/todo-passed": {
    severity: "warning",
    message: "the test “{test}” of `{rule}` is marked todo, and passes",
    hint: "remove the mark, so that it cannot break again unseen",
  },
  "test/missed-band": {
    severity: "error",
    message: "the subject “{subject}” is labelled {expected}, found {found} ({score})",
    hint: "correct the rules that weigh most in it, or its label",
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
} as const satisfies Record<string, Wording>;
