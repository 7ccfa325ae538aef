import { describe, expect, it } from "vitest";
import { listRoot } from "../../src/engine/list-root.ts";
import type { FieldPath } from "../../src/model/fields.ts";

describe("the field whose elements a field is read off", () => {
  it.each([
    ["profile.positions.title", "profile.positions"],
    ["profile.positions", "profile.positions"],
    ["profile.emails.domain", "profile.emails"],
    ["message.money.amount", "message.money"],
    ["message.text", "message.text"],
    ["profile.name.mixedScript", "profile.name.mixedScript"],
    ["recipient.positions.company", "recipient.positions"],
    ["platform", "platform"],
  ] as [FieldPath, FieldPath][])("of %s is %s", (path, root) => {
    expect(listRoot(path)).toBe(root);
  });
});
