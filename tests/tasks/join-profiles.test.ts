import { expect, it } from "vitest";
import type { ImportTaskOptions } from "../../src/tasks/import-inputs.ts";
import { joinProfiles } from "../../src/tasks/join-profiles.ts";

const exports = new URL("../../fixtures/exports/", import.meta.url).pathname;

function options(path: string, owner?: string): ImportTaskOptions {
  const { signal } = new AbortController();
  return { inputs: [exports + path], from: undefined, owner, strict: false, maxErrors: undefined, signal, digests: false };
}

async function join(path: string, profile: string, owner?: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const found of joinProfiles(options(path, owner), exports + profile)) {
    if (found.kind === "subject")
      lines.push(`${found.subject.id}: ${found.subject.profile?.about ?? "-"}, ${found.subject.messages?.length ?? 0} messages`);
    if (found.kind === "diagnostic") lines.push(found.code);
  }
  return lines;
}

it("the only subject gets the profile, whatever it is called", async () => {
  expect(await join("whatsapp/german.txt", "profile/jobs.json", "Ana")).toEqual(["+44 7700 900123: Advice, 2 messages"]);
});

it("of several the one with the same address gets it", async () => {
  expect(await join("linkedin/archive", "profile/jobs.json")).toEqual([
    "LinkedIn Member: -, 1 messages",
    "LinkedIn Member: -, 1 messages",
    "Oak Offers: -, 1 messages",
    "mira-falk: Advice, 4 messages",
  ]);
});

it("a profile that nobody has is said", async () => {
  expect(await join("linkedin/group", "profile/jobs.json")).toContain("input/profile-unmatched");
});
