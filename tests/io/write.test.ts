import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { lstat, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { writeOutput } from "../../src/io/write.ts";
import { Failure } from "../../src/model/failure.ts";
import { makeFolder } from "./folder.ts";

async function* give(...chunks: readonly (string | Uint8Array)[]): AsyncIterable<string | Uint8Array> {
  yield* chunks;
}

async function failureOf(writing: Promise<void>): Promise<unknown> {
  return writing.then(
    () => "no failure",
    (error: unknown) => error,
  );
}

describe("a file", () => {
  it("holds the chunks in order, texts as UTF-8", async () => {
    const target = join(await makeFolder(), "out.txt");
    await writeOutput(give("Zoë\n", new Uint8Array([0, 255]), "", "end"), target);
    expect(await readFile(target)).toEqual(Buffer.concat([Buffer.from("Zoë\n"), Buffer.from([0, 255]), Buffer.from("end")]));
  });

  it("is written whole by the time the promise is kept, however large", async () => {
    const target = join(await makeFolder(), "out.txt");
    await writeOutput(give(...Array.from({ length: 64 }, (_, at) => String(at % 10).repeat(100_000))), target);
    expect((await readFile(target)).length).toBe(6_400_000);
  });

  it("is there and empty where nothing came", async () => {
    const target = join(await makeFolder(), "out.txt");
    await writeOutput(give(), target);
    expect(await readFile(target, "utf8")).toBe("");
  });

  it("is what it was until all is there", async () => {
    const folder = await makeFolder();
    const target = join(folder, "out.txt");
    await writeFile(target, "old");
    let meanwhile = "";
    const pause = async function* (): AsyncIterable<string> {
      yield "one\n";
      yield "x".repeat(200_000);
      meanwhile = await readFile(target, "utf8");
      yield "two\n";
    };
    await writeOutput(pause(), target);
    expect(meanwhile).toBe("old");
    expect(await readFile(target, "utf8")).toBe(`one\n${"x".repeat(200_000)}two\n`);
    expect(await readdir(folder)).toEqual(["out.txt"]);
  });

  it("keeps its rights, and the link that leads to it", async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, "real.txt"), "old", { mode: 0o600 });
    await symlink("real.txt", join(folder, "link.txt"));
    await writeOutput(give("new"), join(folder, "link.txt"));
    expect(await readFile(join(folder, "real.txt"), "utf8")).toBe("new");
    expect((await stat(join(folder, "real.txt"))).mode & 0o777).toBe(0o600);
    expect((await lstat(join(folder, "link.txt"))).isSymbolicLink()).toBe(true);
  });

  it("keeps the order of long and short texts and bytes", async () => {
    const target = join(await makeFolder(), "out.txt");
    const chunks = ["a", "b".repeat(70_000), "c", new Uint8Array([100]), "e", "f".repeat(65_536), "g"];
    await writeOutput(give(...chunks), target);
    expect(await readFile(target, "utf8")).toBe(`a${"b".repeat(70_000)}cde${"f".repeat(65_536)}g`);
  });

  it("replaces what was there", async () => {
    const target = join(await makeFolder(), "out.txt");
    await writeFile(target, "a longer text");
    await writeOutput(give("new"), target);
    expect(await readFile(target, "utf8")).toBe("new");
  });
});

describe("an output that cannot be written", () => {
  it.each([
    ["in a folder that is not there", ["missing", "out.txt"], "there is no such file"],
    ["that is a folder", [], "it is a folder"],
  ])("%s is a failure of kind output", async (_, path, reason) => {
    const target = join(await makeFolder(), ...path);
    const failure = await failureOf(writeOutput(give("text"), target));
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({
      kind: "output",
      diagnostics: [
        { kind: "diagnostic", code: "output/unwritable", severity: "error", args: { name: target, reason }, place: { file: target } },
      ],
      cause: expect.objectContaining({ syscall: "open" }) as unknown,
    });
  });

  it("is a failure also where there was nothing to write", async () => {
    expect(await failureOf(writeOutput(give(), join(await makeFolder(), "missing", "out.txt")))).toBeInstanceOf(Failure);
  });

  it.runIf(existsSync("/dev/full"))("is a failure where a large text fills the disk", async () => {
    const failure = await failureOf(writeOutput(give("x".repeat(1_000_000), "y".repeat(1_000_000)), "/dev/full"));
    expect(failure).toMatchObject({ kind: "output", diagnostics: [{ args: { name: "/dev/full", reason: "the disk is full" } }] });
  });

  it.runIf(existsSync("/dev/full"))("is a failure where a short text fills the disk", async () => {
    expect(await failureOf(writeOutput(give("short"), "/dev/full"))).toMatchObject({ kind: "output" });
  });
});

describe("chunks that stop with an error", () => {
  async function* breakOff(error: Error): AsyncIterable<string> {
    yield "text";
    throw error;
  }

  it("pass it on as it is, and leave no file", async () => {
    const error = new TypeError("our mistake");
    const folder = await makeFolder();
    expect(await failureOf(writeOutput(breakOff(error), join(folder, "out.txt")))).toBe(error);
    expect(await readdir(folder)).toEqual([]);
  });

  it("pass it on also where it is the system's, about an input", async () => {
    const error = Object.assign(new Error("EACCES: permission denied, open 'in.json'"), { code: "EACCES", syscall: "open" });
    expect(await failureOf(writeOutput(breakOff(error), join(await makeFolder(), "out.txt")))).toBe(error);
  });
});

describe("stdout", () => {
  const IO = fileURLToPath(new URL("../../src/io", import.meta.url));

  /** Runs a few lines that may call `writeOutput`, in a process of its own. */
  async function run(lines: string, pipe: string): Promise<{ readonly stdout: string; readonly stderr: string }> {
    const script = join(await makeFolder(), "run.mjs");
    const contents = `import { writeOutput, writeError } from "./write.ts";\n${lines}`;
    await build({
      stdin: { contents, resolveDir: IO, loader: "js" },
      bundle: true,
      platform: "node",
      format: "esm",
      outfile: script,
      logLevel: "silent",
    });
    return promisify(execFile)("sh", ["-c", pipe], { env: { ...process.env, NODE: process.execPath, SCRIPT: script } });
  }

  const ENDLESS = `
    async function* lines() { for (let at = 0; ; at++) yield String(at).padStart(99, "x") + "\\n"; }
    await writeOutput(lines(), "-");
    writeError("done");`;

  it("takes the chunks and stays open for more", async () => {
    const { stdout, stderr } = await run(
      `async function* give(text) { yield text; yield new Uint8Array([10]); }
       await writeOutput(give("one"), "-");
       await writeOutput(give("two"), "-");
       writeError("said");`,
      '"$NODE" "$SCRIPT" | cat',
    );
    expect({ stdout, stderr }).toEqual({ stdout: "one\ntwo\n", stderr: "said" });
  });

  it("that is closed by its reader is success, and no more chunks are asked for", async () => {
    const { stdout, stderr } = await run(ENDLESS, '{ "$NODE" "$SCRIPT"; echo " status $?" >&2; } | head -c 1');
    expect({ stdout, stderr }).toEqual({ stdout: "x", stderr: "done status 0\n" });
  });

  it("and stderr into one closed pipe end well", async () => {
    const lines = `
      async function* give() { for (let at = 0; at < 2000; at++) yield "x".repeat(1000); }
      await writeOutput(give(), "-");
      for (let at = 0; at < 20; at++) { writeError("more"); await new Promise((resolve) => setTimeout(resolve, 2)); }`;
    const { stdout } = await run(lines, '{ "$NODE" "$SCRIPT" 2>&1; echo $? > "$SCRIPT.status"; } | head -c 1; cat "$SCRIPT.status"');
    expect(stdout).toBe("x0\n");
  });

  it.runIf(existsSync("/dev/full"))("on a full disk is a failure", async () => {
    const { stderr } = await run(
      `async function* give() { yield "text"; }
       await writeOutput(give(), "-").catch(({ kind, diagnostics }) => writeError(kind + ": " + diagnostics[0].args.name));`,
      '"$NODE" "$SCRIPT" > /dev/full',
    );
    expect(stderr).toBe("output: stdout");
  });
});
