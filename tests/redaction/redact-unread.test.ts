import { expect, it } from "vitest";
import { diagnose } from "../../src/model/diagnose.ts";
import { redactDiagnostic } from "../../src/redaction/redact-unread.ts";
import { loadJudges } from "../../src/workers/judges.ts";

const judges = await loadJudges();
const files = { show: (name: string): string => name.replace("Daniel", "[recipient]") };

it("leaves out the line, and masks what is quoted of it", () => {
  const problem = diagnose(
    "input/wrong-type",
    { expected: "a date", found: 'string "Daniel Okafor, dan@home.example"' },
    { file: "of Daniel.ndjson", line: 3, column: 7, pointer: "/exportedAt", text: '"exportedAt": "Daniel Okafor"' },
  );
  expect(redactDiagnostic(problem, judges, files)).toEqual({
    ...problem,
    args: { expected: "a date", found: 'string "[masked]"' },
    place: { file: "of [recipient].ndjson", line: 3, column: 7, pointer: "/exportedAt" },
  });
});

it("masks writers of a chat, names of files and contacts", () => {
  const unknown = diagnose("input/owner-unknown", { names: "Daniel, Mara" }, {});
  const empty = diagnose("input/empty", { name: "of Daniel.txt" }, {});
  const key = diagnose("input/unknown-key", { key: "dan@home.example", suggestion: "id" }, { pointer: "/dan@home.example" });
  expect([unknown, empty, key].map((problem) => redactDiagnostic(problem, judges, files))).toMatchObject([
    { args: { names: "[masked]" } },
    { args: { name: "of [recipient].txt" } },
    { args: { key: "[email]", suggestion: "id" }, place: { pointer: "/[email]" } },
  ]);
});

it("masks the places beside it", () => {
  const related = [{ label: "first", place: { file: "of Daniel.txt", line: 1, text: "Daniel" } }];
  expect(redactDiagnostic(diagnose("input/empty", {}, {}, related), judges, files).related).toEqual([
    { label: "first", place: { file: "of [recipient].txt", line: 1 } },
  ]);
});
