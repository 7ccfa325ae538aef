import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENTITY_KINDS } from "../../../src/model/entity.ts";
import { readEntities } from "../../../src/text/entities/index.ts";
import { fold } from "../../../src/text/fold.ts";
import { quotedSpans } from "../../../src/text/quoted.ts";
import { tokenize } from "../../../src/text/tokens.ts";
import { JUDGES } from "./show.ts";

const ALL = new Set(ENTITY_KINDS);
const PIECES = [
  "$",
  "500",
  "1,000.5",
  " ",
  "-",
  "usd",
  "per hour",
  "@",
  "anna",
  ".com",
  "http://",
  "+44",
  "7700 900123",
  "wechat id: ",
  "3 may ",
  "2 weeks",
  "é",
  "\u200b",
  "(",
  ")",
  "[.]",
  "\n",
];

describe("readEntities", () => {
  it("gives sorted spans inside the text that do not overlap", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES)), (pieces) => {
        const raw = pieces.join("");
        let end = 0;
        for (const entity of readEntities(fold(raw), ALL, JUDGES)) {
          expect(entity.start).toBeGreaterThanOrEqual(end);
          expect(entity.end).toBeGreaterThan(entity.start);
          expect(raw.slice(entity.start, entity.end).trim()).not.toBe("");
          end = entity.end;
        }
        expect(end).toBeLessThanOrEqual(raw.length);
      }),
      { numRuns: 1000 },
    );
  });

  it("reads an entity alike, whichever other kinds are asked for", () => {
    const raw = "we pay $800 for 2 reports of 1,500 words, mail bob@acme.com or +44 7700 900123 by 3 May";
    const all = readEntities(fold(raw), ALL, JUDGES);
    for (const kind of ENTITY_KINDS) {
      expect(readEntities(fold(raw), new Set([kind]), JUDGES)).toEqual(all.filter((entity) => entity.kind === kind));
    }
    expect(readEntities(fold(raw), new Set(), JUDGES)).toEqual([]);
  });

  // A pattern that backtracks over the text would take minutes here.
  it.each([
    "$",
    "+",
    "@",
    "a.",
    "1,",
    "(",
    "> ",
    "1 ",
    "111,",
    "a@",
    "[.]",
    "http://",
    "whatsapp: ",
    "line id ",
    "on 1 ",
    "1-",
    "+1",
    "may 1 ",
    "two ",
    "$1 to ",
    "few ",
    "e.g. ",
    "'s",
    "\u200b",
    "e\u0301",
    "\n",
    "per ",
  ])("reads 100,000 characters of %j", (piece) => {
    const raw = piece.repeat(Math.ceil(100_000 / piece.length));
    const folded = fold(raw);
    const entities = readEntities(folded, ALL, JUDGES);
    expect(tokenize(folded, entities).count).toBeLessThanOrEqual(raw.length);
    expect(quotedSpans(raw).length).toBeLessThanOrEqual(raw.length);
  });
});
