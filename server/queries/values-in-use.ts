import { foldText } from "../../runtime/core/fields/fold.ts";
import { circumstanceOf } from "../engine/circumstance-of.ts";
import type { Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import { projection } from "../policies/projection.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { whereOf } from "./where-of.ts";

/** What people use now is in the records that changed last; a form of a million records costs no more than these. */
const mostRecords = 500;
const mostValues = 100;

/**
 * The tags in a field of the records that changed last and that the reader may see, each in the spelling that is most
 * in use, the most used ones first, until the signal. Refused for a field that may not be asked by, or holds no tags.
 */
export async function valuesInUse(
  services: Services,
  place: Place,
  name: string,
  signal: AbortSignal,
): Promise<Result<readonly string[]>> {
  const { app, form, actor } = place;
  const seen = projection(actor, form);
  const field = form.fields.get(name);
  if (field === undefined || !seen.asks(name))
    return refuse("unknown-name", "unknown-field", "/field", { field: name.slice(0, 100) });
  if (field.kind.name !== "tags") return refuse("unknown-name", "no-tag-field", "/field", { field: name });
  const where = whereOf(place, seen, { filter: { required: [name] } });
  if (!where.ok) return where;
  const { records } = await services.store.records.list({
    app,
    form: form.name,
    where: where.value,
    at: circumstanceOf(services, app, actor),
    search: null,
    hidden: new Set(),
    trashed: false,
    sort: [{ field: "_updatedAt", descending: true }],
    limit: mostRecords,
    after: null,
    signal,
  });
  const values = records.flatMap(({ data }) => {
    const value = data[name];
    return Array.isArray(value) ? value.filter((tag) => typeof tag === "string") : [];
  });
  return done(byUse(values).slice(0, mostValues));
}

function byUse(values: readonly string[]): readonly string[] {
  const spellings = new Map<string, number>();
  for (const value of values) spellings.set(value, (spellings.get(value) ?? 0) + 1);
  const ranked = [...spellings].sort(([, a], [, b]) => b - a).map(([value]) => value);
  const first = new Map<string, string>();
  for (const value of ranked) if (!first.has(foldText(value))) first.set(foldText(value), value);
  return [...first.values()];
}
