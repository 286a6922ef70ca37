import type { DataTable } from "../core/cells/data-table.ts";
import type { JsonObject } from "../core/json.ts";
import type { Problem } from "../core/problem/problem.ts";

/** The tables of a file, or why it cannot be read. */
export type TablesRead =
  | { readonly ok: true; readonly tables: readonly DataTable[] }
  | { readonly ok: false; readonly problem: Problem };

export interface ReadingTables {
  /** A table may have the titles of its columns and no rows. */
  readonly titlesAlone?: boolean;
}

/** Refuses to read a file. */
export function unreadable(code: string, params: JsonObject = {}): Extract<TablesRead, { ok: false }> {
  return { ok: false, problem: { code, pointer: "", params } };
}
