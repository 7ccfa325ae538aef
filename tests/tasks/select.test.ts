import { expect, it } from "vitest";
import type { Assessment, Event } from "../../src/model/event.ts";
import { selectAssessments, type SelectOptions } from "../../src/tasks/select.ts";

function assessment(id: string, score: number): Assessment {
  const verdict = { id, score, band: "low", findings: [], raisedBy: [], read: { messages: 1, words: 1 } };
  return { kind: "assessment", origin: { name: "x" }, subject: { id }, verdict } as unknown as Assessment;
}

async function select(options: Partial<SelectOptions>): Promise<string[]> {
  const events = async function* (): AsyncIterable<Event> {
    yield* [assessment("a", 3), assessment("b", 9), assessment("c", 5)];
  };
  const ids: string[] = [];
  const selection = selectAssessments({ minScore: undefined, top: undefined, sort: undefined, keepWhole: false, ...options });
  for await (const event of selection(events())) {
    if (event.kind === "assessment") ids.push(event.verdict.id);
    if (event.kind === "listed") ids.push(`(${event.assessment.verdict.id})`);
  }
  return ids;
}

it("without a wish all come in the order of the input", async () => {
  expect(await select({})).toEqual(["a", "b", "c"]);
});

it("the highest come by score, unless the order of the input is asked for, and the others are listed", async () => {
  expect(await select({ top: 2 })).toEqual(["b", "c", "(a)"]);
  expect(await select({ top: 2, sort: "input" })).toEqual(["b", "c", "(a)"]);
  expect(await select({ top: 1 })).toEqual(["b", "(a)", "(c)"]);
});

it("lower scores are left out", async () => {
  expect(await select({ minScore: 5 })).toEqual(["b", "c"]);
});

it("of many the same are kept as if all had been held: equals by their place", async () => {
  const scores = Array.from({ length: 200 }, (_, place) => (place * 37) % 20);
  const events = async function* (): AsyncIterable<Event> {
    for (const [place, score] of scores.entries()) yield assessment(`s${place}`, score);
  };
  const kept: string[] = [];
  const listed: string[] = [];
  for await (const event of selectAssessments({ minScore: undefined, top: 15, sort: undefined, keepWhole: false })(events())) {
    if (event.kind === "assessment") kept.push(event.verdict.id);
    if (event.kind === "listed") listed.push(event.assessment.verdict.id);
  }
  const places = [...scores.keys()];
  const best = places.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, 15);
  expect(kept).toEqual(best.map((place) => `s${place}`));
  expect(listed).toEqual(places.filter((place) => !best.includes(place)).map((place) => `s${place}`));
});

it("of those that are listed no more is kept than their line says, unless they are still to be masked", async () => {
  const events = async function* (): AsyncIterable<Event> {
    const subject = { id: "a", messages: [{ from: "subject", text: "long" }], profile: { name: "A", posts: 3 } };
    yield { ...assessment("a", 3), subject } as unknown as Event;
    yield assessment("b", 9);
  };
  const listed = async (keepWhole: boolean): Promise<unknown> => {
    for await (const event of selectAssessments({ minScore: undefined, top: 1, sort: undefined, keepWhole })(events())) {
      if (event.kind === "listed") return event.assessment.subject;
    }
    return undefined;
  };
  expect(await listed(false)).toEqual({ id: "a", profile: { name: "A" } });
  expect(await listed(true)).toMatchObject({ messages: [{ text: "long" }] });
});
