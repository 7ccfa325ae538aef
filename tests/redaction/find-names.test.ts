import { expect, it } from "vitest";
import { findNames } from "../../src/redaction/find-names.ts";
import { findPeople } from "../../src/redaction/people.ts";

const people = findPeople({ id: "s", profile: { name: "Mara Quist" }, recipient: { name: "Grace Hu" } });

it.each([
  ["Grace Hu", ["Grace Hu"]],
  ["GRACE and hu", ["GRACE"]],
  ["grace is grace; Grace is Hu", ["Grace", "Hu"]],
  ["grace hu in small letters", ["grace hu"]],
  ["gracehu", ["gracehu"]],
  ["humour", []],
])("in %j", (text, names) => {
  expect(findNames(text, people).map(({ start, end }) => text.slice(start, end))).toEqual(names);
});

it("gives the suspect's own no mask", () => {
  expect(findNames("Mara Quist to Grace", people).map(({ mask }) => mask)).toEqual([undefined, "[recipient]"]);
});
