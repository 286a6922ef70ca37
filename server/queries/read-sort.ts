import type { CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { systemConditionFields } from "../../runtime/core/condition/system-condition-fields.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
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

/** Sort keys such as `-amount`; refused for every field that is not there, may not be asked by, or has no order. */
export function readSort(
  keys: readonly string[],
  form: CompiledForm,
  seen: Projection,
): Result<readonly SortKey[]> {
  if (keys.length > atMost) return refuse("unknown-name", "too-many", "/sort", { limit: atMost });
  const sort = keys
    .filter((key) => key !== "")
    .map((key) => ({ field: key.replace(/^-/, ""), descending: key.startsWith("-") }));
  const problems = sort.flatMap(({ field }): readonly Problem[] => {
    const own = form.fields.get(field);
    const there = own === undefined ? systemConditionFields.has(field) : seen.asks(field);
    const params = { field: field.slice(0, 100) };
    if (!there) return [{ code: "unknown-field", pointer: "/sort", params }];
    if (own === undefined) return [];
    return form.volatileFields.has(field) || own.kind.compare === undefined
      ? [{ code: "not-sortable", pointer: "/sort", params }]
      : [];
  });
  return problems.length === 0 ? done(sort) : { ok: false, reason: "unknown-name", problems };
}
