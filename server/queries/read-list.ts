import type { CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { ConditionTree } from "../../runtime/core/condition/compiled-condition.ts";
import { systemConditionFields } from "../../runtime/core/condition/system-condition-fields.ts";
import type { Json } from "../../runtime/core/json.ts";
import { viewSort } from "../../runtime/core/view-sort.ts";
import type { Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import { everyProblem } from "../every-problem.ts";
import { projection, type Projection } from "../policies/projection.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import { together } from "../together.ts";
import { readSort, type SortKey } from "./read-sort.ts";
import { whereOf } from "./where-of.ts";

/** What a list asks for; every name in it is the client's. */
export interface ListRequest {
  readonly filter?: Json;
  readonly view?: string;
  readonly sort?: string;
  readonly limit?: number;
  readonly cursor?: string;
  readonly fields?: string;
  readonly search?: string;
  readonly count?: "exact";
  readonly trashed?: boolean;
}

/** What the names in the request of a list come to, for one reader. */
export interface ListReading {
  readonly seen: Projection;
  /** Which fields of the data were asked for; null is all. */
  readonly fields: ReadonlySet<string> | null;
  readonly where: ConditionTree | null;
  readonly sort: readonly SortKey[];
}

/** Reads the names in the request of a list; refused for every one that is not there, or that nobody may ask by. */
export function readList(place: Place, request: ListRequest): Result<ListReading> {
  const { form, actor } = place;
  const seen = projection(actor, form);
  const fields = readFields(request.fields, form, seen);
  const where = whereOf(place, seen, request);
  return together({ seen: done(seen), fields, where, sort: readOrder(form, seen, request) });
}

/** The order that is asked for, or that the view has. Whoever may not ask by the date of a view has it like one without. */
function readOrder(form: CompiledForm, seen: Projection, request: ListRequest): Result<readonly SortKey[]> {
  const view = form.views.find(({ name }) => name === request.view);
  const asked = request.sort?.split(",") ?? view?.sort;
  const sort = readSort(asked ?? viewSort(view), form, seen);
  return sort.ok || asked !== undefined ? sort : readSort(viewSort(undefined), form, seen);
}

/** Which fields were asked for. System fields, which the columns of a view name too, are always there. */
function readFields(
  text: string | undefined,
  form: CompiledForm,
  seen: Projection,
): Result<ReadonlySet<string> | null> {
  if (text === undefined) return done(null);
  const names = new Set(text.split(",").filter((name) => name !== ""));
  const lost = [...names].filter(
    (name) => !systemConditionFields.has(name) && (!form.fields.has(name) || !seen.asks(name)),
  );
  const refused = lost.map((name) =>
    refuse("unknown-name", "unknown-field", "/fields", { field: name.slice(0, 100) }),
  );
  return everyProblem(refused) ?? done(names);
}
