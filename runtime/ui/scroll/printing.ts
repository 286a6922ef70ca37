import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

const watchers = new Set<() => void>();
let isPrinting = false;

/** What is told between the two events is drawn before the browser lays the pages out. */
function turn(now: boolean): void {
  isPrinting = now;
  flushSync(() => {
    for (const watcher of watchers) watcher();
  });
}

const begin = () => turn(true);
const end = () => turn(false);

function watch(watcher: () => void): () => void {
  if (watchers.size === 0) {
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
  }
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", end);
  };
}

/** Whether the page is being printed: what is drawn only in sight is drawn whole then. */
export function usePrinting(): boolean {
  return useSyncExternalStore(watch, () => isPrinting);
}
