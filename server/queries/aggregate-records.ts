import type { Json } from "../../runtime/core/json.ts";
import { circumstanceOf } from "../engine/circumstance-of.ts";
import type { Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import { projection } from "../policies/projection.ts";
import { refuse } from "../refuse.ts";
import type { Refused, Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { AggregateQuery } from "../store/store.ts";
import { askableScope } from "./read-filter.ts";
import { whereOf } from "./where-of.ts";

/** What an aggregate asks for: fields to group by, and measures such as `sum:amount`. */
export interface AggregateRequest {
  readonly group: readonly string[];
  readonly measures: readonly string[];
  readonly filter?: Json;
  readonly view?: string;
  readonly search?: string;
}

/** One group: its key, and a value for each measure, always with `count`. */
export interface Group {
  readonly key: readonly (Json | null)[];
  readonly values: { readonly [measure: string]: number | string | null };
}

type Measure = AggregateQuery["measures"][number];

const mostGroups = 3;
const mostMeasures = 10;
const numbers: ReadonlySet<string> = new Set(["number"]);
const ordered: ReadonlySet<string> = new Set(["number", "date", "date-time"]);

/** Which types each aggregate takes. */
const aggregates: { readonly [name in Measure["aggregate"]]: ReadonlySet<string> | null } = {
  count: null,
  sum: numbers,
  average: numbers,
  min: ordered,
  max: ordered,
};

type TypeOf = (field: string) => string | undefined;

const unknown = (parameter: string, name: string): Refused =>
  refuse("unknown-name", "unknown-field", `/${parameter}`, { field: name.slice(0, 100) });

/** A measure such as `sum:amount`; refused where there is none of the name, or its field is not there or does not suit. */
function readMeasure(text: string, typeOf: TypeOf): Result<Measure> {
  const [name = "", field] = text.split(":", 2);
  const aggregate = name as Measure["aggregate"];
  if (!Object.hasOwn(aggregates, name) || (field === undefined && aggregate !== "count")) {
    return refuse("unknown-name", "unknown-measure", "/measure", { measure: text.slice(0, 100) });
  }
  if (field === undefined) return done({ aggregate, field: null });
  const type = typeOf(field);
  if (type === undefined) return unknown("measure", field);
  if (aggregates[aggregate]?.has(type) === false) {
    return refuse("unknown-name", "not-measurable", "/measure", { aggregate, field });
  }
  return done({ aggregate, field });
}

/** The first field by which no groups can be made, refused. */
function refusedGroup(names: readonly string[], typeOf: TypeOf): Refused | undefined {
  for (const name of names) {
    const type = typeOf(name);
    if (type === undefined) return unknown("group", name);
    if (type === "list") return refuse("unknown-name", "not-groupable", "/group", { field: name });
  }
  return undefined;
}

/** Counts and measures of a form's records, group by group, over what the reader may see and ask by. */
export async function aggregateRecords(
  services: Services,
  place: Place,
  request: AggregateRequest,
): Promise<Result<readonly Group[]>> {
  const { app, form, actor } = place;
  const seen = projection(actor, form);
  const scope = askableScope(place, seen);
  if (request.group.length > mostGroups)
    return refuse("unknown-name", "too-many", "/group", { limit: mostGroups });
  if (request.measures.length > mostMeasures) {
    return refuse("unknown-name", "too-many", "/measure", { limit: mostMeasures });
  }
  const typeOf: TypeOf = (name) => scope.field(name)?.type;
  const refused = refusedGroup(request.group, typeOf);
  if (refused !== undefined) return refused;
  const measures: [string, Measure][] = [["count", { aggregate: "count", field: null }]];
  for (const text of request.measures) {
    const read = readMeasure(text, typeOf);
    if (!read.ok) return read;
    const measure = read.value;
    const currency = form.fields.get(measure.field ?? "")?.schema["x-currencyField"];
    if (currency !== undefined && measure.aggregate !== "count" && !request.group.includes(currency)) {
      // Amounts in different currencies must never be added up; who may not see the currency cannot ask at all.
      if (typeOf(currency) === undefined) return unknown("measure", text);
      return refuse("unknown-name", "group-by-currency", "/measure", { field: currency });
    }
    measures.push([text, measure]);
  }
  const where = whereOf(place, seen, request);
  if (!where.ok) return where;
  const groups = await services.store.records.aggregate({
    app,
    form: form.name,
    where: where.value,
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
