import { combine } from "../../runtime/core/condition/combine.ts";
import type { CompiledCondition, ConditionTree } from "../../runtime/core/condition/compiled-condition.ts";
import type { ViewDefinition } from "../../runtime/core/definition/generated/definition.ts";
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
  for (const read of [
    view?.filter === undefined ? null : filterOf(view.filter, place, seen),
    request.filter === undefined ? null : readFilter(place, seen, request.filter, "/filter"),
  ]) {
    if (read === null) continue;
    if (!read.ok) return read;
    trees.push(read.value.tree);
  }
  return done(trees.length === 0 ? null : combine("all", trees));
}

type ViewFilter = NonNullable<ViewDefinition["filter"]>;

/** What the filter of a view is to those who may see as much as one another does not change. */
const known = new WeakMap<Projection, WeakMap<ViewFilter, Result<CompiledCondition>>>();

function filterOf(filter: ViewFilter, place: Place, seen: Projection): Result<CompiledCondition> {
  const its = known.get(seen) ?? new WeakMap<ViewFilter, Result<CompiledCondition>>();
  known.set(seen, its);
  const read = its.get(filter) ?? readFilter(place, seen, filter as Json, "/view");
  its.set(filter, read);
  return read;
}
