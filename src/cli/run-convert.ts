import { convert } from "../tasks/convert.ts";
import type { ImporterName } from "../tasks/options.ts";
import type { Session } from "./session.ts";
import { terminalWidth, wantsColor } from "./terminal.ts";

/** The flags of `convert`, as commander gives them. */
export type ConvertFlags = {
  readonly from?: ImporterName;
  readonly owner?: string;
  readonly output: string;
  readonly maxErrors?: number;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly color: "auto" | "always" | "never";
};

/** Runs `convert`. */
export async function runConvert(inputs: readonly string[], flags: ConvertFlags, session: Session): Promise<void> {
  const { from, owner, output, maxErrors, strict, quiet, color } = flags;
  session.tally = await convert(
    { inputs, from, owner, maxErrors, strict, digests: false, signal: session.stop },
    { target: output, quiet, color: wantsColor(color), width: terminalWidth() },
  );
}
