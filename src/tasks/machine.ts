import { measureFile } from "../io/measure.ts";

/** Bytes of a single input that is read to its end: of others it is not known how far a run is. */
export function measureInputs(inputs: readonly string[]): number | undefined {
  const [only] = inputs;
  return only === undefined || inputs.length > 1 || /\.(?:gz|zst)$/iu.test(only) ? undefined : measureFile(only);
}

export { countCores } from "../workers/cores.ts";
