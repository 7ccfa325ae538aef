import type { Assessment } from "../../model/event.ts";

/** A UUID of version 5 (RFC 9562): the same name in the same namespace is the same UUID, on every machine. */
export async function nameUuid(namespace: string, name: string): Promise<string> {
  const prefix = Uint8Array.from(namespace.replaceAll("-", "").match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
  const text = new TextEncoder().encode(name);
  const bytes = new Uint8Array(prefix.length + text.length);
  bytes.set(prefix);
  bytes.set(text, prefix.length);
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest("SHA-1", bytes)).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}

/** Where everything is named that is linkwary's own. */
export const NAMESPACE = "6f1d0a52-5f0b-4d6e-9d2b-6a4f8c0e7b31";

/** What tells a record from every other of a run. */
export function nameRecord({ origin, verdict }: Assessment): string {
  return [origin.name, origin.line ?? origin.pointer ?? "", verdict.id].join("\0");
}
