import type { Json } from "../../../runtime/core/json.ts";

/** Things of JSON by key that outlive their page. */
export interface KeptThings {
  /** Null where there is none; the same value as before where nothing was put there since, also by another tab. */
  read(key: string): unknown;
  /** Null is nothing: it leaves no trace. */
  put(key: string, value: unknown): void;
}

/** Keeps things in a store of the browser; where that is full, they last as long as the page. */
export function keptThings(storeOf: () => Pick<Storage, "getItem" | "setItem" | "removeItem">): KeptThings {
  const held = new Map<string, { readonly stored: string | null; readonly value: unknown }>();
  return {
    read: (key) => {
      const stored = storeOf().getItem(key);
      const known = held.get(key);
      if (known?.stored === stored) return known.value;
      const value: unknown = stored === null ? null : (JSON.parse(stored) as Json);
      held.set(key, { stored, value });
      return value;
    },
    put: (key, value) => {
      const store = storeOf();
      const text = value === null ? null : JSON.stringify(value);
      try {
        if (text === null) store.removeItem(key);
        else store.setItem(key, text);
        held.set(key, { stored: text, value });
      } catch {
        store.removeItem(key);
        held.set(key, { stored: null, value });
      }
    },
  };
}
