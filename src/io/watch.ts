import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Watches files and folders: yields nothing but an empty list once it watches, then what has changed, each time after it has been
 * quiet for a moment. Ends when the signal is given.
 */
export async function* watchPaths(paths: readonly string[], signal: AbortSignal): AsyncIterable<readonly string[]> {
  // Loaded only where somebody waits.
  const { watch } = await import("chokidar");
  const watcher = watch([...paths], { ignoreInitial: true, ignored: (path) => HIDDEN.test(path) });
  const changed = new Set<string>();
  let wake = (): void => {};
  watcher.on("all", (_, path) => {
    if (!READ.test(path)) return;
    changed.add(path);
    wake();
  });
  signal.addEventListener("abort", () => wake(), { once: true });
  try {
    await once(watcher, "ready");
    yield [];
    while (!signal.aborted) {
      if (changed.size === 0) await new Promise<void>((resolve) => (wake = resolve));
      if (signal.aborted) return;
      await wait(QUIET_MS);
      const list = [...changed].sort();
      changed.clear();
      yield list;
    }
  } finally {
    await watcher.close();
  }
}

/** Drafts and swap files of editors, and what is not ours to watch. */
const HIDDEN = /(?:^|[/\\])(?:\.[^/\\.][^/\\]*|node_modules)(?:[/\\]|$)|~$/u;

/** What packs, fixtures and subjects are read from: an editor may leave other files beside them for a moment. */
const READ = /\.(?:ya?ml|txt|json|ndjson|jsonl)$/u;

/** An editor writes a file in several steps. */
const QUIET_MS = 100;
