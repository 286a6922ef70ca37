import { useLayoutEffect, useMemo, useRef } from "react";
import type { Json, JsonObject } from "../../../core/json.ts";
import { rowKey } from "../../form/cell-problems.ts";
import { randomId } from "../../random-id.ts";

/** What is done to the rows of a table; rows go by their keys, since those around them come and go meanwhile. */
export interface RowEdits {
  set(key: string, column: string, value: Json | null): void;
  copy(key: string): void;
  remove(key: string): void;
  add(row: JsonObject): void;
}

/** The same functions as long as the table is shown. Each change builds on the one before, whether it was drawn or not. */
export function useRows(rows: readonly JsonObject[], save: (rows: readonly JsonObject[]) => void): RowEdits {
  const now = useRef({ rows, save });
  useLayoutEffect(() => {
    now.current = { rows, save };
  });
  return useMemo(() => {
    const put = (next: readonly JsonObject[]) => {
      now.current = { ...now.current, rows: next };
      now.current.save(next);
    };
    const at = (
      key: string,
      change: (all: readonly JsonObject[], index: number, row: JsonObject) => void,
    ) => {
      const all = now.current.rows;
      const index = all.findIndex((row, place) => rowKey(row, place) === key);
      const row = all[index];
      // What was typed into a row that was removed goes with it.
      if (row !== undefined) change(all, index, row);
    };
    const fresh = (row: JsonObject): JsonObject => ({ ...row, _row: randomId() });
    return {
      set: (key, column, value) =>
        at(key, (all, index, row) => {
          const { [column]: _, ...others } = row;
          put(all.with(index, value === null ? others : { ...others, [column]: value }));
        }),
      copy: (key) => at(key, (all, index, row) => put(all.toSpliced(index + 1, 0, fresh(row)))),
      remove: (key) => at(key, (all, index) => put(all.toSpliced(index, 1))),
      add: (row) => put([...now.current.rows, fresh(row)]),
    };
  }, []);
}
