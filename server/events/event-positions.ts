import type { Store } from "../store/store.ts";

/** How far each handler has come in the event log: the id of the last event that it handled. */
export interface EventPositions {
  /** 0 for a handler that is new. */
  read(handler: string): Promise<number>;
  /** How far the handler has come in this process or, by what is noted, in another one. */
  furthest(handler: string): Promise<number>;
  move(handler: string, event: number): void;
  /** Another process may have moved it: it is read again. */
  forget(handler: string): void;
  /** Writes what has moved since the last time. */
  save(): Promise<void>;
}

/** Positions that are kept among the store's settings. */
export function eventPositions({ settings, note }: Pick<Store, "settings" | "note">): EventPositions {
  const known = new Map<string, number>();
  const moved = new Set<string>();
  const keyOf = (handler: string): string => `dispatcher:${handler}`;
  return {
    async read(handler) {
      const position = known.get(handler) ?? Number((await settings.get(keyOf(handler))) ?? 0);
      known.set(handler, position);
      return position;
    },
    async furthest(handler) {
      const noted = Number((await settings.get(keyOf(handler))) ?? 0);
      return Math.max(noted, known.get(handler) ?? 0);
    },
    move(handler, event) {
      known.set(handler, event);
      moved.add(handler);
    },
    forget(handler) {
      known.delete(handler);
      moved.delete(handler);
    },
    async save() {
      if (moved.size === 0) return;
      const saved = [...moved].map((handler) => [handler, known.get(handler) ?? 0] as const);
      moved.clear();
      try {
        await note(new Map(saved.map(([handler, event]) => [keyOf(handler), event])));
      } catch (error) {
        for (const [handler] of saved) moved.add(handler);
        throw error;
      }
    },
  };
}
