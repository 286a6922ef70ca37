import { useSyncExternalStore } from "react";

const chosen = new Map<string, string>();
const listeners = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** The record of a form on which conditions and formulas are tried; the same for all of them until another is chosen. */
export function useChosenRecord(
  app: string,
  form: string,
): readonly [id: string | null, choose: (id: string | null) => void] {
  const key = `${app}/${form}`;
  const id = useSyncExternalStore(subscribe, () => chosen.get(key) ?? null);
  const choose = (next: string | null) => {
    if (next === null) chosen.delete(key);
    else chosen.set(key, next);
    for (const changed of listeners) changed();
  };
  return [id, choose];
}
