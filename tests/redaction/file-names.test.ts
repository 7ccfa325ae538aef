import { expect, it } from "vitest";
import { openFileNames } from "../../src/redaction/file-names.ts";

const mask = (text: string): string => text.replace("Daniel", "[recipient]");

it("shows a name as the records in the file have taught", () => {
  const files = openFileNames();
  expect([files.show("of Daniel/a.txt"), files.knows("of Daniel/a.txt")]).toEqual(["of Daniel/a.txt", false]);
  expect(files.learn("of Daniel/a.txt", mask)).toBe("of [recipient]/a.txt");
  expect([files.show("of Daniel/a.txt"), files.knows("of Daniel/a.txt")]).toEqual(["of [recipient]/a.txt", true]);
});

it("knows folders from other files in them, and keeps what was learnt", () => {
  const files = openFileNames();
  files.learn("of Daniel/a.txt", mask);
  expect(files.learn("of Daniel/b.txt", (text) => text)).toBe("of [recipient]/b.txt");
  expect(files.show("of Daniel/c.txt")).toBe("of [recipient]/c.txt");
});
