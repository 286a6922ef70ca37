import type { CompiledField, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { pointerTo } from "../../runtime/core/problem/pointer.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { isCommanded } from "../../runtime/core/validate/is-commanded.ts";
import type { Projection } from "../policies/projection.ts";
import { done } from "../done.ts";
import type { Result } from "../result.ts";

/** Where the bodies of the contract hold values by field. */
const places: readonly (readonly string[])[] = [["data"], ["update", "data"], ["transition", "data"]];

function valueAt(body: unknown, path: readonly string[]): object | undefined {
  let value = body;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as { [key: string]: unknown })[key];
  }
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}

function problemFor(code: string, pointer: string, name: string): Problem {
  return { code, pointer: pointerTo(pointer, name), params: { field: name } };
}

/** Names in the rows of a table that are no columns of it; `_row` is the row's own. */
function unknownColumns(table: CompiledField, rows: unknown, pointer: string): readonly Problem[] {
  const { columns } = table;
  if (columns === null || !Array.isArray(rows)) return [];
  return rows.slice(0, 1000).flatMap((row: unknown, index) =>
    typeof row !== "object" || row === null
      ? []
      : Object.keys(row)
          .filter((name) => name !== "_row" && !columns.has(name))
          .map((name) => problemFor("unknown-field", pointerTo(pointer, index), name.slice(0, 100))),
  );
}

/**
 * Refuses fields that the form does not have, with 400; a field that is hidden from the actor gets the same.
 * System fields and the like are no fields to write: 422, unless the engine is asked about the data, which says so
 * together with everything else. Pointers lead into the data.
 */
export function checkFieldNames(
  body: unknown,
  form: CompiledForm,
  seen: Projection,
  { stage, decided }: { readonly stage: string | null; readonly decided: boolean },
): Result<undefined> {
  const unknown: Problem[] = [];
  const noFields: Problem[] = [];
  for (const path of places) {
    for (const [name, value] of Object.entries(valueAt(body, path) ?? {}).slice(0, 2000)) {
      const field = form.fields.get(name);
      const short = name.slice(0, 100);
      if (field !== undefined && seen.right(name, stage) !== "hidden") {
        unknown.push(...unknownColumns(field, value, pointerTo("", name)));
      } else if (isCommanded(name)) {
        if (!decided) noFields.push(problemFor("not-a-field", "", short));
      } else unknown.push(problemFor("unknown-field", "", short));
    }
  }
  if (unknown.length > 0) return { ok: false, reason: "unknown-name", problems: unknown.slice(0, 100) };
  if (noFields.length > 0) return { ok: false, reason: "invalid", problems: noFields.slice(0, 100) };
  return done(undefined);
}
