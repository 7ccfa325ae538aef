import { describe, expect, it } from "vitest";
import { type Conversation, isCalled, splitConversation } from "../../src/importers/conversation.ts";

const person = (key: string): Conversation["people"][number] => ({ key, profile: { name: key } });

function split(people: readonly string[], writers: readonly string[], owner?: string, asked?: string): string[] {
  const conversation: Conversation = {
    platform: "other",
    name: "x",
    trail: [],
    title: "Trip",
    people: people.map(person),
    owner,
    said: writers.map((by) => ({ by, text: "Hi" })),
    shows: [],
  };
  return [...splitConversation(conversation, { strict: false, owner: asked })].map((item) => {
    if (item.kind === "subject") return `${item.subject.id}: ${item.subject.messages?.map(({ from }) => from).join(" ")}`;
    return item.kind === "dropped" ? `${item.what} ${item.count}` : item.code;
  });
}

describe("a conversation", () => {
  it("of two is the other one's, also where they never wrote", () => {
    expect(split(["Ana", "Me"], ["Ana", "Me"], "Me")).toEqual(["Ana: subject recipient"]);
    expect(split(["Ana", "Me"], ["Me"], "Me")).toEqual(["Ana: recipient"]);
  });

  it("in which only the owner shows is with somebody", () => {
    expect(split(["Me"], ["Me"], "Me")).toEqual(["Trip: recipient"]);
  });

  it("of a group is that of each other writer, and counts who was silent", () => {
    expect(split(["Ana", "Ben", "Cleo", "Me"], ["Ana", "Me", "Ben"], "Me")).toEqual([
      "Ana in Trip: subject recipient other",
      "Ben in Trip: other recipient subject",
      "silent members of groups 1",
    ]);
  });

  it("whose owner the user names is theirs, whatever the export says; case does not count", () => {
    expect(split(["Ana", "Me"], ["Ana", "Me"], "Me", "ana")).toEqual(["Me: recipient subject"]);
    expect(split(["Ana", "Me"], ["Ana", "Me"], undefined, "Zed")).toEqual(["input/owner-missing"]);
  });

  it("knows people by name, handle, address and number", () => {
    const ana = { key: "u1", profile: { name: "Ana", handle: "ana_r", emails: ["ana@x.example"], phones: ["+44 1"] } };
    expect(["U1", "ana", "ANA_R", "ana@x.example", "+44 1", "Ben"].map((name) => isCalled(ana, name))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
