import type { CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { systemConditionFields } from "../../runtime/core/condition/system-condition-fields.ts";
import type { Json } from "../../runtime/core/json.ts";
import { circumstanceOf } from "../engine/circumstance-of.ts";
import type { Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import { projection, type Projection } from "../policies/projection.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { StoredRecord } from "../store/store.ts";
import { loadRefs, type Refs } from "./load-refs.ts";
import { readSort } from "./read-sort.ts";
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

/** A page of records with the names of what they point to. */
export interface ListedRecords {
  readonly records: readonly StoredRecord[];
  readonly seen: Projection;
  /** Which fields of the data were asked for; null is all. */
  readonly fields: ReadonlySet<string> | null;
  readonly refs: Refs;
  readonly next: string | null;
  readonly total: number | null;
}

const pageSize = 50;
const longestSearch = 100;

/** Which fields were asked for. System fields, which the columns of a view name too, are always there. */
function readFields(
  text: string | undefined,
  form: CompiledForm,
  seen: Projection,
): Result<ReadonlySet<string> | null> {
  if (text === undefined) return done(null);
  const names = text.split(",").filter((name) => name !== "");
  const lost = names.find(
    (name) => !systemConditionFields.has(name) && (!form.fields.has(name) || !seen.asks(name)),
  );
  return lost === undefined
    ? done(new Set(names))
    : refuse("unknown-name", "unknown-field", "/fields", { field: lost.slice(0, 100) });
}

/** A page of a form's records: filtered, searched, sorted, only as far as the reader may see and ask. */
export async function listRecords(
  services: Services,
  place: Place,
  request: ListRequest,
): Promise<Result<ListedRecords>> {
  const { app, form, actor } = place;
  const seen = projection(actor, form);
  const fields = readFields(request.fields, form, seen);
  if (!fields.ok) return fields;
  const where = whereOf(place, seen, request);
  if (!where.ok) return where;
  const view = form.views.find(({ name }) => name === request.view);
  const sort = readSort(request.sort?.split(",") ?? view?.sort ?? ["-_updatedAt"], form, seen);
  if (!sort.ok) return sort;

  const asked = {
    app,
    form: form.name,
    where: where.value,
    at: circumstanceOf(services, app, actor),
    search:
      request.search === undefined || request.search.trim() === ""
        ? null
        : request.search.slice(0, longestSearch),
    hidden: new Set([...form.fields.keys()].filter((name) => !seen.asks(name))),
    trashed: request.trashed ?? false,
  };
  const [page, total] = await Promise.all([
    services.store.records.list({
      ...asked,
      sort: sort.value,
      limit: request.limit ?? pageSize,
      after: request.cursor ?? null,
    }),
    request.count === "exact" ? services.store.records.count(asked) : null,
  ]);
  const shown = page.records.map(({ data, stage }) => {
    const kept = Object.entries(seen.data(data, stage));
    return Object.fromEntries(kept.filter(([name]) => fields.value === null || fields.value.has(name)));
  });
  const people = page.records.flatMap(({ owner, createdBy, updatedBy }) => [owner, createdBy, updatedBy]);
  const refs = await loadRefs(services, place, shown, people);
  return done({ records: page.records, seen, fields: fields.value, refs, next: page.next, total });
}
