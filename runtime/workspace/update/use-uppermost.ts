import { useEffect, useSyncExternalStore } from "react";

let over = 0;
const listeners = new Set<() => void>();

function count(by: number): void {
  over += by;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a notice is where the reader looks: that of the page is not while a drawer or dialog has one of its own. */
export function useUppermost(isOver: boolean): boolean {
  useEffect(() => {
    if (!isOver) return;
    count(1);
    return () => count(-1);
  }, [isOver]);
  return useSyncExternalStore(subscribe, () => isOver || over === 0);
}
