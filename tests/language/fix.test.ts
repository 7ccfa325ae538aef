import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { fixText } from "../../src/language/fix.ts";
import { load, PACK, rule, rules } from "./packs.ts";

/** The rules of a file as `--fix` leaves them after one round, and what it did. */
function fix(text: string): { readonly text: string; readonly did: string[] } {
  const { problems } = load({ "rules.yaml": text });
  const { text: fixed, fixes } = fixText("test/rules.yaml", text, problems);
  return { text: fixed, did: fixes.map(({ from, to }) => `${from} → ${to}`) };
}

const planted = (body: string, keys: Readonly<Record<string, string>> = {}): string =>
  rules(rule("planted", body, keys))["rules.yaml"] ?? "";
const SHOWN = 'detection: { shown: { message.text|phrase: "planted words" } }';

describe("fixing a file", () => {
  it.each([
    ["a key", planted(SHOWN, { title: "" }).replace("status:", "titel: Planted\n    status:"), "titel → title"],
    ["a field", planted(SHOWN.replace("message.text", "message.txet")), "message.txet → message.text"],
    ["a modifier", planted(SHOWN.replace("phrase", "prhase")), "prhase → phrase"],
    ["a key in quotes", planted(SHOWN.replace("message.text|phrase", '"message.text|prhase"')), "prhase → phrase"],
    ["a family", planted(SHOWN, { family: "asks" }), "asks → ask"],
    ["a list in a phrase", planted(SHOWN.replace("words", "$mesengers")), "mesengers → messengers"],
    ["a list of values", planted("detection: { profile.emails.domain|in: $freemial }"), "freemial → freemail"],
    ["a selection", planted(`${SHOWN.slice(0, -1)}, condition: shwon }`), "shwon → shown"],
    ["a placeholder", planted(SHOWN, { message: '"said {show.quote}"' }), "show.quote → shown.quote"],
    ["a rule", planted("combination: sound-ask and sound-akcount"), "sound-akcount → sound-account"],
    ["a code", `# linkwary-ignore rule/unsed-list: later\n${planted(SHOWN)}`, "rule/unsed-list → rule/unused-list"],
  ])("corrects %s, and no other byte", (_, text, did) => {
    const fixed = fix(text);
    const [from = "", to = ""] = did.split(" → ");
    expect(fixed.did).toEqual([did]);
    expect(fixed.text).toBe(text.replace(from, to));
    expect(fix(fixed.text)).toEqual({ text: fixed.text, did: [] });
  });

  it("calls a renamed rule by its name of today", () => {
    const renamed = rule("small-favour", SHOWN, { related: "[{ type: renamed, id: errand-first }]" });
    const text = rules(renamed, rule("both", "combination: sound-ask and errand-first"))["rules.yaml"] ?? "";
    expect(fix(text).did).toEqual(["errand-first → small-favour"]);
  });

  it.each([
    ["two words are as near", planted("detection: { profile.followers|gtt: 3 }").replace("gtt", "gt3")],
    ["the key is there already", planted(SHOWN).replace("title: Planted", "title: Planted\n    titel: Planted")],
    ["a star may stand for several", planted(`${SHOWN.slice(0, -1)}, condition: 1 of shwon* }`)],
    ["the name is written with escapes", planted(SHOWN.replace("message.text|phrase", '"message.text|prh\\u0061se"'))],
    ["nothing is near", planted(SHOWN.replace("message.text", "entirely.other"))],
  ])("leaves a word as it is where %s", (_, text) => {
    expect(fix(text)).toEqual({ text, did: [] });
  });

  it("leaves what would then stand twice, and corrects the others", () => {
    const text = planted(
      'detection: { shown: { message.text|phrase: "planted", message.txet|phrase: "words", profile.abuot|exists: true } }',
    );
    expect(fix(text)).toEqual({ text: text.replace("abuot", "about"), did: ["profile.abuot → profile.about"] });
  });

  /** Words of a sound file that can be misspelt, and where the checker looks for them. */
  const WORDS = ["message.text|phrase", "profile.about|contains", "message.ordinal|lte", "falsepositives", "description", "condition"];
  const SOUND_TEXT = `# first\n${planted(
    'detection: # what to look for\n  shown: { message.text|phrase: "planted words" } # é 🙂\n  early: { message.ordinal|lte: 3 }\n' +
      "  about: { profile.about|contains: [x] }\n  # and how\n  condition: shown and early and about\n",
  ).replaceAll("\n", "\r\n")}# last`;

  it("undoes what it can of any misspelling, keeps all else, and has then nothing to do", () => {
    const typo = fc.record({ word: fc.constantFrom(...WORDS), at: fc.nat(40), letter: fc.constantFrom("x", "q", "z", "") });
    fc.assert(
      fc.property(fc.array(typo, { maxLength: 4 }), (typos) => {
        const spoiled = typos.reduce((text, { word, at, letter }) => {
          const place = at % word.length;
          return text.replace(word, word.slice(0, place) + letter + word.slice(place + 1));
        }, SOUND_TEXT);
        let now = fix(spoiled);
        for (let round = 0; now.did.length > 0 && round < 5; round++) {
          // Every word that it says stands where it says, and nothing but words has changed.
          expect(parseDocument(now.text).errors).toEqual([]);
          expect(now.text.match(/#.*|\s+/gu)).toEqual(spoiled.match(/#.*|\s+/gu));
          now = fix(now.text);
        }
        expect(now.did).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it("of a file that another pack holds is not its to do", () => {
    const { problems } = load({ "rules.yaml": planted(SHOWN, { family: "asks" }) });
    expect(fixText("test/pack.yaml", PACK, problems)).toEqual({ text: PACK, fixes: [] });
  });
});
