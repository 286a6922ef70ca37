import type { ConditionTree } from "../../runtime/core/condition/compiled-condition.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import { everyProblem } from "../every-problem.ts";
import { projection } from "../policies/projection.ts";
import { refuse } from "../refuse.ts";
import type { Refused, Result } from "../result.ts";
import type { AggregateQuery } from "../store/aggregate-query.ts";
import { together } from "../together.ts";
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

type Measure = AggregateQuery["measures"][number];

/** What the names in it come to: the measures under the texts that ask for them, and which records count. */
export interface AggregateReading {
  readonly measures: readonly (readonly [string, Measure])[];
  readonly where: ConditionTree | null;
}

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

/** A field by which groups can be made; refused for any other. */
function readGroup(name: string, typeOf: TypeOf): Result<string> {
  const type = typeOf(name);
  if (type === undefined) return unknown("group", name);
  if (type === "list") return refuse("unknown-name", "not-groupable", "/group", { field: name });
  return done(name);
}

/** Reads the names in the request of an aggregate; refused for every one that is not there or does not suit. */
export function readAggregate(place: Place, request: AggregateRequest): Result<AggregateReading> {
  const { form, actor } = place;
  const { group, measures } = request;
  const seen = projection(actor, form);
  const scope = askableScope(place, seen);
  const typeOf: TypeOf = (name) => scope.field(name)?.type;

  function inOneCurrency(text: string, measure: Measure): Result<readonly [string, Measure]> {
    const currency = form.fields.get(measure.field ?? "")?.schema["x-currencyField"];
    if (currency === undefined || measure.aggregate === "count" || group.includes(currency)) {
      return done([text, measure]);
    }
    // Amounts in different currencies must never be added up; who may not see the currency cannot ask at all.
    if (typeOf(currency) === undefined) return unknown("measure", text);
    return refuse("unknown-name", "group-by-currency", "/measure", { field: currency });
  }

  const few = (names: readonly string[], parameter: string, limit: number): Result<undefined> =>
    names.length > limit ? refuse("unknown-name", "too-many", `/${parameter}`, { limit }) : done(undefined);
  const sizes = everyProblem([few(group, "group", mostGroups), few(measures, "measure", mostMeasures)]);
  if (sizes !== undefined) return sizes;
  const groups = group.map((name) => readGroup(name, typeOf));
  const read = measures.map((text) => {
    const measure = readMeasure(text, typeOf);
    return measure.ok ? inOneCurrency(text, measure.value) : measure;
  });
  const names =
    everyProblem([...groups, ...read]) ?? done(read.flatMap((one) => (one.ok ? [one.value] : [])));
  return together({ measures: names, where: whereOf(place, seen, request) });
}
