import type { CompiledField, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { pointerTo } from "../../runtime/core/problem/pointer.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { Projection } from "../policies/projection.ts";
import { done } from "../done.ts";
import type { Result } from "../result.ts";

/** Where the bodies of the contract hold values by field. */
const places: readonly (readonly string[])[] = [["data"], ["update", "data"], ["transition", "data"]];

/** What a record has beside its fields; it is changed by calls of its own. */
const own: ReadonlySet<string> = new Set(["stage", "pipeline", "owner"]);

function valueAt(body: unknown, path: readonly string[]): object | undefined {
  let value = body;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as { [key: string]: unknown })[key];
  }
  return typeof value === "object" && value !== null ? value : undefined;
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
 * System fields and the like are no fields to write: 422. Pointers lead into the data.
 */
export function checkFieldNames(
  body: unknown,
  form: CompiledForm,
  seen: Projection,
  stage: string | null,
): Result<undefined> {
  const unknown: Problem[] = [];
  const noFields: Problem[] = [];
  for (const path of places) {
    for (const [name, value] of Object.entries(valueAt(body, path) ?? {}).slice(0, 2000)) {
      const field = form.fields.get(name);
      const short = name.slice(0, 100);
      if (field !== undefined && seen.right(name, stage) !== "hidden") {
        unknown.push(...unknownColumns(field, value, pointerTo("", name)));
      } else if ((name.startsWith("_") && name !== "__proto__") || own.has(name)) {
        noFields.push(problemFor("not-a-field", "", short));
      } else unknown.push(problemFor("unknown-field", "", short));
    }
  }
  if (unknown.length > 0) return { ok: false, reason: "unknown-name", problems: unknown.slice(0, 100) };
  if (noFields.length > 0) return { ok: false, reason: "invalid", problems: noFields.slice(0, 100) };
  return done(undefined);
}
