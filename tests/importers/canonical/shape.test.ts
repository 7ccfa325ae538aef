import { describe, expect, it } from "vitest";
import { type Shape, subjectShape } from "../../../src/importers/canonical/shape.ts";
import { type Field, FIELDS } from "../../../src/model/fields.ts";

/** The keys of a shape as paths, lists with `[]`. */
function pathsOf(shape: Shape, path: string): string[] {
  switch (shape.kind) {
    case "value":
      return [path];
    case "list":
      return pathsOf(shape.of, `${path}[]`);
    case "record":
      return [...shape.keys].flatMap(([key, part]) => pathsOf(part, path === "" ? key : `${path}.${key}`));
    default:
      return shape satisfies never;
  }
}

describe("subjectShape", () => {
  const paths = pathsOf(subjectShape(), "");

  it("has a leaf for every field of the dictionary that a record may hold", () => {
    const rows = Object.entries(FIELDS) as [string, Field][];
    const leaves = rows.filter(([, field]) => field.derived !== true && field.type !== "record").map(([path]) => path);
    expect(paths.map((path) => path.replaceAll("[]", "").replace(/^messages\./u, "message."))).toEqual(expect.arrayContaining(leaves));
    expect(paths).toHaveLength(leaves.length);
  });

  it("knows which are lists", () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        "id",
        "shows[]",
        "profile.positions[].title",
        "profile.skills[]",
        "messages[].links[].url",
        "recipient.sector[]",
      ]),
    );
  });

  it("has no place for what is read off other fields", () => {
    expect(paths.filter((path) => /accountAge|money|shortened|thread\.length/u.test(path))).toEqual([]);
  });

  it("asks for the writer of each message and nothing else", () => {
    const required = (shape: Shape): string[] => {
      if (shape.kind === "value") return [];
      return shape.kind === "list" ? required(shape.of) : [...shape.required, ...[...shape.keys.values()].flatMap(required)];
    };
    expect(required(subjectShape())).toEqual(["from"]);
  });

  it("is made once", () => {
    expect(subjectShape()).toBe(subjectShape());
  });
});
