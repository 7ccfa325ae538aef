import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/model/diagnose.ts";
import { hostileText } from "./hostile.ts";
import { writeRulesReport } from "./rule-events.ts";

describe("the github report", () => {
  it("is one command a problem, at file, line and columns", async () => {
    const [first, , , unused] = (await writeRulesReport("github")).split("\n");
    expect(first).toMatch(
      /^::error file=ours\/approach\/off platform\.yaml,line=14,col=22,endColumn=30,title=rule\/unknown-modifier::`containz` /u,
    );
    expect(unused).toMatch(/^::warning .*::no rule uses the list `a%25b,c:d`/u);
  });

  it("lets no text end its command or start another", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const written = await writeRulesReport("github", [
          diagnose("rule/duplicate-id", { id: `${text}\n::set-output name=x::y` }, { file: `${text},line=9::`, line: 1 }),
        ]);
        expect(written).toMatch(/^::error file=[^,:\n]*,line=1,title=rule\/duplicate-id::[^\n]*\n$/u);
      }),
    );
  });
});
