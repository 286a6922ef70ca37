/** What one person typed in one place and nobody else has yet, as JSON. */
export interface TypedCopy<T> {
  load(): T | null;
  /** Gives back whether there was room for it. */
  store(value: T): boolean;
  clear(): void;
}

/**
 * Keeps in this browser what somebody typed in a place (a record's form, a comment), over reloads and closed windows,
 * until it is cleared. Only the same person finds it again.
 */
export function typedCopy<T>(
  user: string,
  place: string,
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> = localStorage,
): TypedCopy<T> {
  const key = `pipewright.typed.${user}.${place}`;
  return {
    load() {
      try {
        return JSON.parse(storage.getItem(key) ?? "null") as T | null;
      } catch {
        // Something else wrote there: it is nothing that was typed here.
        return null;
      }
    },
    store(value) {
      try {
        storage.setItem(key, JSON.stringify(value));
        return true;
      } catch {
        // The browser's storage is full or closed; an older text must not pass for this one.
        storage.removeItem(key);
        return false;
      }
    },
    clear: () => storage.removeItem(key),
  };
}
