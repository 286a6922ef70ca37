import type { CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { systemConditionFields } from "../../runtime/core/condition/system-condition-fields.ts";
import { done } from "../done.ts";
import type { Projection } from "../policies/projection.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";

/** One key of an order. */
export interface SortKey {
  readonly field: string;
  readonly descending: boolean;
}

const atMost = 5;

/** Sort keys such as `-amount`; refused where a field is not there, may not be asked by, or has no order. */
export function readSort(
  keys: readonly string[],
  form: CompiledForm,
  seen: Projection,
): Result<readonly SortKey[]> {
  if (keys.length > atMost) return refuse("unknown-name", "too-many", "/sort", { limit: atMost });
  const sort = keys
    .filter((key) => key !== "")
    .map((key) => ({ field: key.replace(/^-/, ""), descending: key.startsWith("-") }));
  for (const { field } of sort) {
    const own = form.fields.get(field);
    const there = own === undefined ? systemConditionFields.has(field) : seen.asks(field);
    if (!there) return refuse("unknown-name", "unknown-field", "/sort", { field: field.slice(0, 100) });
    if (own === undefined) continue;
    if (form.volatileFields.has(field) || own.kind.compare === undefined) {
      return refuse("unknown-name", "not-sortable", "/sort", { field });
    }
  }
  return done(sort);
}
