import { describe, expect, it } from "vitest";
import { DIAGNOSTICS, type DiagnosticCode } from "../../../src/model/diagnostic.ts";
import { renderCode } from "../../../src/reporters/pretty/code-page.ts";
import { RUN } from "../events.ts";

describe("the page of a code", () => {
  it("says what happened and what to do", () => {
    expect(renderCode(RUN, "rule/unused-list")).toMatchInlineSnapshot(`
      "rule/unused-list

        says      no rule uses the list \`{list}\`
        do        remove it
        severity  warning
      "
    `);
  });

  it("exists for each code", () => {
    for (const code of Object.keys(DIAGNOSTICS) as DiagnosticCode[])
      expect(renderCode(RUN, code).startsWith(`${code}\n\n  says `)).toBe(true);
  });
});
