import { useCallback, useSyncExternalStore } from "react";
import type { Json } from "../../runtime/core/json.ts";

const held = new Map<string, unknown>();
const listeners = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function read(key: string): unknown {
  if (held.has(key)) return held.get(key);
  const kept = sessionStorage.getItem(key);
  const value: unknown = kept === null ? null : (JSON.parse(kept) as Json);
  held.set(key, value);
  return value;
}

/**
 * Something of JSON that outlives its page, and a reload as long as the tab is open; null where there is none yet.
 * What is put there is made from what is there by then, at which `peek` looks.
 */
export function useKept<T>(
  key: string,
): readonly [value: T | null, put: (make: (before: T | null) => T) => void, peek: () => T | null] {
  const value = useSyncExternalStore(subscribe, () => read(key)) as T | null;
  const put = useCallback(
    (make: (before: T | null) => T) => {
      const next = make(read(key) as T | null);
      held.set(key, next);
      try {
        sessionStorage.setItem(key, JSON.stringify(next));
      } catch {
        // The tab's storage is full: it outlives other rooms all the same, only not a reload.
        sessionStorage.removeItem(key);
      }
      for (const changed of listeners) changed();
    },
    [key],
  );
  const peek = useCallback(() => read(key) as T | null, [key]);
  return [value, put, peek];
}
