import { writeOutput } from "../io/write.ts";

/** Writes a text that is a command's whole result to a file, or to stdout ("-"). */
export async function writeText(text: string | Uint8Array, target = "-"): Promise<void> {
  await writeOutput(once(text), target);
}

async function* once(text: string | Uint8Array): AsyncIterable<string | Uint8Array> {
  yield text;
}
