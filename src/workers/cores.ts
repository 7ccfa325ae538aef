import { availableParallelism } from "node:os";

/** The cores that this process may use. */
export function countCores(): number {
  return availableParallelism();
}
