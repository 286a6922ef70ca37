import { type Gathering, gathering } from "./gathering.ts";
import { StoreUnavailable } from "./store-unavailable.ts";

/** What is asked for by its id, each by itself: those that wait are read by one reading of several, in no order. */
export function gatheredById<T extends { readonly id: string }>(
  read: (ids: readonly string[]) => Promise<readonly T[]>,
  places: number,
): Gathering<string, T | undefined> {
  return gathering(
    async (ids) => {
      const found = new Map((await read([...new Set(ids)])).map((one) => [one.id, one]));
      return ids.map((id) => found.get(id));
    },
    // One whose id the database cannot read fails alone.
    { places, isUndone: (error) => !(error instanceof StoreUnavailable) },
  );
}
