import type { Json } from "../../runtime/core/json.ts";
import { circumstanceOf } from "../engine/circumstance-of.ts";
import type { Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import { projection } from "../policies/projection.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { readAggregate, type AggregateRequest } from "./read-aggregate.ts";

/** One group: its key, and a value for each measure, always with `count`. */
export interface Group {
  readonly key: readonly (Json | null)[];
  readonly values: { readonly [measure: string]: number | string | null };
}

/** Counts and measures of a form's records, group by group, over what the reader may see and ask by. */
export async function aggregateRecords(
  services: Services,
  place: Place,
  request: AggregateRequest,
): Promise<Result<readonly Group[]>> {
  const { app, form, actor } = place;
  const seen = projection(actor, form);
  const read = readAggregate(place, request);
  if (!read.ok) return read;
  const measures = [["count", { aggregate: "count", field: null }] as const, ...read.value.measures];
  const groups = await services.store.records.aggregate({
    app,
    form: form.name,
    where: read.value.where,
    at: circumstanceOf(services, app, actor),
    group: request.group,
    measures: measures.map(([, measure]) => measure),
    search:
      request.search === undefined || request.search.trim() === "" ? null : request.search.slice(0, 100),
    hidden: new Set([...form.fields.keys()].filter((name) => !seen.asks(name))),
  });
  return done(
    groups.map(({ key, values }) => ({
      key,
      values: Object.fromEntries(measures.map(([text], index) => [text, values[index] ?? null])),
    })),
  );
}
