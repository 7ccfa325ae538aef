import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildRuleDocs, findStaleDocs, writeRuleDocs } from "../../src/tasks/rule-docs.ts";

const PACK = ["fixtures/scenarios/packs/untested"];

describe("the reference of a pack", () => {
  it("has an index and a page a rule", async () => {
    const docs = await buildRuleDocs(PACK);
    expect([...docs.keys()]).toEqual(["README.md", "off-platform.md", "wants-non-public.md"]);
    expect(docs.get("README.md")).toContain("| 12 | [off-platform](off-platform.md) | Asks to leave the platform |");
    expect(docs.get("off-platform.md")).toMatchInlineSnapshot(`
      "# Asks to leave the platform

      \`off-platform\` · family Moving off the platform (\`off-platform\`, approach) · 12 points · stable

      A private channel is out of sight of the platform. It is weak alone.

      ## Wordings

      - \`(add|text|message) me on $messengers\`
      - \`my $messengers is\`

      ## Honest readings

      - Many honest people prefer a messenger.

      ## Not where

      - the message points at the employer's own domain (\`company-link\`)

      ## Sources

      - Example guidance: <https://guidance.example/warning-signs>

      ## Tests

      - asks: match
      - does not: no-match
      "
    `);
  });

  it("is fresh once it is written, and names what is stale, missing or left over", async () => {
    const folder = join(mkdtempSync(join(tmpdir(), "linkwary-")), "docs");
    expect(await writeRuleDocs(PACK, folder)).toBe(3);
    expect(readdirSync(folder)).toEqual(["README.md", "off-platform.md", "wants-non-public.md"]);
    expect(await findStaleDocs(PACK, folder)).toEqual([]);
    writeFileSync(join(folder, "off-platform.md"), "old");
    writeFileSync(join(folder, "gone.md"), "old");
    rmSync(join(folder, "wants-non-public.md"));
    expect((await findStaleDocs(PACK, folder)).map(({ args }) => args["name"])).toEqual([
      "off-platform.md",
      "wants-non-public.md",
      "gone.md",
    ]);
  });

  it("is not made of a pack with errors, nor where it cannot be written", async () => {
    await expect(buildRuleDocs(["fixtures/scenarios/packs/broken"])).rejects.toThrow("rule/");
    await expect(writeRuleDocs(PACK, "package.json/docs")).rejects.toThrow("output/unwritable");
  });
});
