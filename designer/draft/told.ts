import { useSyncExternalStore } from "react";

/** A value that is told to those who ask for it alone: a context would look through everything between it and them. */
export interface Told<Value> {
  get(): Value;
  put(value: Value): void;
  subscribe(changed: () => void): () => void;
}

/** Begins to tell a value. */
export function createTold<Value>(first: Value): Told<Value> {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    get: () => value,
    put: (next) => {
      value = next;
      for (const changed of listeners) changed();
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** The newest value; renders again when there is another. */
export function useTold<Value>(told: Told<Value>): Value {
  return useSyncExternalStore(told.subscribe, told.get);
}
