import type { CompiledForm } from "../../runtime/core/compile/compiled.ts";
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

/**
 * Refuses fields that the form does not have, with 400; a field that is hidden from the actor gets the same.
 * System fields and the like are no fields to write: 422.
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
    for (const name of Object.keys(valueAt(body, path) ?? {}).slice(0, 2000)) {
      if (form.fields.has(name) && seen.right(name, stage) !== "hidden") continue;
      const short = name.slice(0, 100);
      const pointer = pointerTo("", short);
      if ((name.startsWith("_") && name !== "__proto__") || own.has(name)) {
        noFields.push({ code: "not-a-field", pointer, params: { field: short } });
      } else unknown.push({ code: "unknown-field", pointer, params: { field: short } });
    }
  }
  if (unknown.length > 0) return { ok: false, reason: "unknown-name", problems: unknown.slice(0, 100) };
  if (noFields.length > 0) return { ok: false, reason: "invalid", problems: noFields.slice(0, 100) };
  return done(undefined);
}
