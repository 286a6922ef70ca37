import { useCallback, useSyncExternalStore } from "react";
import { keptThings } from "./kept-things.ts";

const stores = {
  /** Until the tab is closed, and for it alone. */
  tab: keptThings(() => sessionStorage),
  /** Until it is emptied, for every tab of this browser. */
  browser: keptThings(() => localStorage),
};
const listeners = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  // Another tab tells so that it has put something.
  addEventListener("storage", changed);
  return () => {
    listeners.delete(changed);
    removeEventListener("storage", changed);
  };
}

/**
 * Something of JSON that outlives its page and a reload, in the tab or in every tab of this browser; null where there
 * is none. What is put there is made from what is there by then, at which `peek` looks.
 */
export function useKept<T>(
  key: string,
  where: keyof typeof stores = "tab",
): readonly [value: T | null, put: (make: (before: T | null) => T | null) => void, peek: () => T | null] {
  const { read, put } = stores[where];
  const value = useSyncExternalStore(subscribe, () => read(key)) as T | null;
  const putMade = useCallback(
    (make: (before: T | null) => T | null) => {
      put(key, make(read(key) as T | null));
      for (const changed of listeners) changed();
    },
    [key, read, put],
  );
  const peek = useCallback(() => read(key) as T | null, [key, read]);
  return [value, putMade, peek];
}
