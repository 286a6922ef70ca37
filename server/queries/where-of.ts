import { combine } from "../../runtime/core/condition/combine.ts";
import type { ConditionTree } from "../../runtime/core/condition/compiled-condition.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import type { Projection } from "../policies/projection.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import { readFilter } from "./read-filter.ts";

/** What a filter and a view come to together; refused where they name what the reader may not ask by. */
export function whereOf(
  place: Place,
  seen: Projection,
  request: { readonly filter?: Json; readonly view?: string },
): Result<ConditionTree | null> {
  const view = place.form.views.find(({ name }) => name === request.view);
  if (request.view !== undefined && view === undefined) {
    return refuse("unknown-name", "unknown-view", "/view", { view: request.view.slice(0, 100) });
  }
  const trees: ConditionTree[] = [];
  for (const [condition, pointer] of [
    [view?.filter, "/view"],
    [request.filter, "/filter"],
  ] as const) {
    if (condition === undefined) continue;
    const read = readFilter(place, seen, condition as Json, pointer);
    if (!read.ok) return read;
    trees.push(read.value.tree);
  }
  return done(trees.length === 0 ? null : combine("all", trees));
}
