import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { detectFile, detectFiles } from "../../src/importers/detect.ts";
import { readTopKeys } from "../../src/importers/top-keys.ts";
import { listFiles } from "./exports.ts";

const FOLDER = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const detect = (path: string): string | undefined => detectFile("input", readFileSync(FOLDER + path));
const detectText = (text: string, name = "input"): string | undefined => detectFile(name, new TextEncoder().encode(text));

describe("a file is told by its content, not by its name", () => {
  it.each([
    ["exports/linkedin/archive/messages.csv", "linkedin"],
    ["exports/linkedin/group/messages.csv", "linkedin"],
    ["exports/linkedin/archive/Connections.csv", "linkedin"],
    ["exports/linkedin/archive/Invitations.csv", "linkedin"],
    ["exports/linkedin/messages-of-2022.csv", "linkedin"],
    ["exports/telegram/single-chat.json", "telegram"],
    ["exports/telegram/account.json", "telegram"],
    ["exports/meta/group.json", "instagram"],
    ["exports/meta/encrypted.json", "facebook"],
    ["exports/x/data/direct-messages.js", "x"],
    ["exports/discord/direct.json", "discord"],
    ["exports/slack/general/2026-01-01.json", "slack"],
    ["exports/email/offer.eml", "email"],
    ["exports/email/box.mbox", "email"],
    ["exports/resume/person.json", "resume"],
  ])("%s is of %s", (path, platform) => {
    expect(detect(path)).toBe(platform);
  });

  it.each(listFiles("whatsapp"))("the chat %s is of whatsapp", (file) => {
    expect(detect(`exports/whatsapp/${file}`)).toBe("whatsapp");
  });

  it.each(listFiles("profile"))("the profile %s is one", (file) => {
    expect(detect(`exports/profile/${file}`)).toBe("profile");
  });

  it.each(readdirSync(`${FOLDER}subjects`, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json")))(
    "the record %s is ours",
    (file) => {
      expect(detect(`subjects/${file}`)).toBe("canonical");
    },
  );

  it("records of ours stay ours, also where they speak of others, are broken, or are no text", () => {
    for (const text of [
      "",
      " ",
      "{}",
      "[]",
      '{"messages":[]}',
      '{"id":"a","messages":[{"from":"subject","text":"\\"basics\\": {}"}]}',
      "[1",
      "{",
    ])
      expect(detectText(text)).toBe("canonical");
    expect(detectText("not json", "people.ndjson")).toBe("canonical");
    expect(detectFile("a.pdf", Buffer.from("%PDF-1.7"))).toBe("canonical");
  });

  it("a page is one, and a letter is nothing known", () => {
    expect(detectText("<!DOCTYPE html><html>")).toBe("html");
    expect(detectText("Dear Tove: hello")).toBeUndefined();
  });

  it("takes no time for a text that is made to look like mail", () => {
    const started = performance.now();
    expect(detectText("a: b\r\n".repeat(20_000))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("an archive is told by the paths of its files", () => {
  it.each([
    [["messages.csv", "Ad_Targeting.csv"], "linkedin"],
    [["Complete_LinkedInDataExport/Messages.csv", "Complete_LinkedInDataExport/Profile.csv"], "linkedin"],
    [["guide_messages.csv"], "linkedin"],
    [["your_facebook_activity/messages/inbox/a_1/message_1.json"], "facebook"],
    [["your_instagram_activity/messages/inbox/a_1/message_1.json"], "instagram"],
    [["messages/message_requests/a_1/message_1.json", "a.txt"], "facebook"],
    [["data/account.js", "Your archive.html"], "x"],
    [["my-account.js", "my-direct-messages.js"], "x"],
    [["users.json", "general/2026-01-01.json"], "slack"],
    [["a.json", "b/c.json"], undefined],
    [["_chat.txt"], undefined],
    [[], undefined],
  ])("%j is of %s", (paths, platform) => {
    expect(detectFiles(paths)).toBe(platform);
  });
});

describe("the outermost keys of a JSON text", () => {
  it.each([
    ['{"a":1,"b":{"c":2},"d":[{"e":3}]}', ["a", "b", "d"]],
    ['[ {"a":"x: \\"b\\":","c":1}, {"d":1}]', ["a", "c"]],
    ['{"a":1,"cut', ["a"]],
    ['{"a\\\\":1,"b":2}', ["a\\\\", "b"]],
    ["[1,2]", []],
    ["text {", []],
  ])("of %s", (text, keys) => {
    expect([...readTopKeys(text)]).toEqual(keys);
  });
});
