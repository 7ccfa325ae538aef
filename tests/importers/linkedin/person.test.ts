import { expect, it } from "vitest";
import { isHidden, readSlug, showRecipients } from "../../../src/importers/linkedin/person.ts";

it.each([
  ["https://www.linkedin.com/in/Mira-Falk/?trk=x", "mira-falk"],
  ["www.linkedin.com/in/mira-falk", "mira-falk"],
  ["https://linkedin.com/in/zo%C3%AB#top", "zoë"],
  ["https://linkedin.com/in/%E0%A4", "%e0%a4"],
  ["mira-falk", undefined],
  ["", undefined],
  [undefined, undefined],
])("the account behind %s is %s", (url, slug) => {
  expect(readSlug(url)).toBe(slug);
});

it("a hidden account is one without an address, in any language of the site", () => {
  expect(isHidden("LinkedIn Member", undefined)).toBe(true);
  expect(isHidden("LinkedIn-Mitglied", undefined)).toBe(true);
  expect(isHidden("LinkedIn Member", "linkedin-member")).toBe(false);
  expect(isHidden("Mira", undefined)).toBe(false);
});

it("recipients are told apart by their addresses: names may hold a comma", () => {
  expect(showRecipients("Lind, PhD", "https://l.example/in/a").map(({ name }) => name)).toEqual(["Lind, PhD"]);
  expect(showRecipients("A, B", "https://l.example/in/a,https://l.example/in/b").map(({ name }) => name)).toEqual(["A", "B"]);
  expect(showRecipients("A, PhD, B", "https://l.example/in/a,https://l.example/in/b").map(({ key, name }) => [key, name])).toEqual([
    ["a", ""],
    ["b", ""],
  ]);
  expect(showRecipients("A", undefined).map(({ key }) => key)).toEqual(["name:a"]);
  expect(showRecipients(" ", "")).toEqual([]);
});
