/** What a reader may choose: light, dark, or as the system has it. */
export type Appearance = "light" | "dark" | "system";

const key = "pipewright.appearance";

/** The appearance chosen before in this browser; `system` otherwise. */
export function storedAppearance(storage: Pick<Storage, "getItem">): Appearance {
  const value = storage.getItem(key);
  return value === "light" || value === "dark" ? value : "system";
}

/** Remembers the chosen appearance in this browser. */
export function rememberAppearance(storage: Pick<Storage, "setItem">, appearance: Appearance): void {
  storage.setItem(key, appearance);
}
