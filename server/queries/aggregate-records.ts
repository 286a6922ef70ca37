import type { Json } from "../../runtime/core/json.ts";
import { circumstanceOf } from "../engine/circumstance-of.ts";
import type { Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { searchFor } from "./search-for.ts";
import { readAggregate, type AggregateRequest } from "./read-aggregate.ts";

/** One group: its key, and a value for each measure, always with `count`. */
export interface Group {
  readonly key: readonly (Json | null)[];
  readonly values: { readonly [measure: string]: number | string | null };
}

/** Counts and measures of a form's records, group by group, over what the reader may see and ask by, until the signal. */
export async function aggregateRecords(
  services: Services,
  place: Place,
  request: AggregateRequest,
  signal: AbortSignal,
): Promise<Result<readonly Group[]>> {
  const { app, form, actor } = place;
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
    ...searchFor(place, request.search),
    signal,
  });
  return done(
    groups.map(({ key, values }) => ({
      key,
      values: Object.fromEntries(measures.map(([text], index) => [text, values[index] ?? null])),
    })),
  );
}
