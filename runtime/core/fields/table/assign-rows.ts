import type { Json, JsonObject } from "../../json.ts";

/** The rows with a `_row` each: kept where it is there and stands once, made with `newId` elsewhere. */
export function assignRows(rows: readonly Json[], newId: () => string): readonly Json[] {
  const seen = new Set<Json>();
  return rows.map((row) => {
    if (typeof row !== "object" || row === null || Array.isArray(row)) return row;
    const known = (row as JsonObject)["_row"];
    const id = typeof known === "string" && !seen.has(known) ? known : newId();
    seen.add(id);
    return { ...row, _row: id };
  });
}
