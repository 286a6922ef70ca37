import { useLayoutEffect, useMemo, useRef } from "react";
import type { LoadedRow } from "./loaded-row.ts";

/** Which rows of a list are selected, and selecting them. */
export interface Selecting {
  readonly selected: ReadonlySet<string>;
  /** Selects a row or no longer; with Shift all rows from the one that was selected last. */
  toggle(id: string, isRange: boolean): void;
  /** Selects all rows that are loaded; none where they all are. */
  toggleAll(): void;
}

/** The same functions as long as the list is shown, so that a selected row draws only itself. */
export function useSelecting(
  rows: readonly LoadedRow[],
  selected: ReadonlySet<string>,
  onSelect: (selected: ReadonlySet<string>) => void,
): Selecting {
  const now = useRef({ rows, selected, onSelect });
  const last = useRef<string | null>(null);
  useLayoutEffect(() => {
    now.current = { rows, selected, onSelect };
  });
  const functions = useMemo(() => {
    const put = (ids: readonly string[], isIn: boolean) => {
      const next = new Set(now.current.selected);
      for (const id of ids) if (isIn) next.add(id);
      for (const id of ids) if (!isIn) next.delete(id);
      now.current.onSelect(next);
    };
    const isIn = (id: string) => now.current.selected.has(id);
    return {
      toggle(id: string, isRange: boolean) {
        const ids = isRange ? between(now.current.rows, last.current, id) : [id];
        const becomesIn = !ids.every(isIn);
        last.current = becomesIn ? id : null;
        put(ids, becomesIn);
      },
      toggleAll() {
        const ids = now.current.rows.map(({ id }) => id);
        last.current = null;
        put(ids, !ids.every(isIn));
      },
    };
  }, []);
  return useMemo(() => ({ selected, ...functions }), [selected, functions]);
}

/** The rows from one to another, whichever comes first; the other one alone where the one is gone. */
function between(rows: readonly LoadedRow[], one: string | null, other: string): readonly string[] {
  const places = [one, other].map((id) => rows.findIndex((row) => row.id === id)).toSorted((a, b) => a - b);
  const [from = -1, to = -1] = places;
  return from < 0 ? [other] : rows.slice(from, to + 1).map(({ id }) => id);
}
