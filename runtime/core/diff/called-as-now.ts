import { isObject } from "../definition/is-object.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Renames, RenamesBetween } from "./renames-between.ts";

/** The names that may stand in a place: those of its own form, of any form, and of forms themselves. */
export interface NamesInPlace extends Pick<RenamesBetween, "all" | "forms"> {
  readonly own: Renames;
}

/** Keywords whose texts are names of fields or hold some; other texts are what people read, or values. */
const ofFields: ReadonlySet<string> = new Set([
  ...["required", "fields", "ask", "keyFields", "columns", "card", "sort", "group", "measure"],
  ...["x-currencyField", "probabilityField", "date", "since", "field", "via", "x-fill"],
  ...["x-formula", "formula", "recordTitle", "body", "subject", "pointer"],
]);
const ofForms: ReadonlySet<string> = new Set(["form", "x-form"]);
/** Keywords that speak of another form's fields. */
const reaching: ReadonlySet<string> = new Set(["x-rollup", "x-filter", "x-fill", "related"]);

/**
 * What an older version says, with everything that goes by another name in the newer one called so, as far as the newer
 * one does: what is left to differ follows from no rename.
 */
export function calledAsNow(before: Json, after: Json, names: NamesInPlace, keyword = ""): Json {
  if (typeof before === "string") return textNow(before, after, names, keyword);
  if (Array.isArray(before)) {
    const entries = Array.isArray(after) ? after : [];
    return before.map((entry: Json, index) => {
      if (typeof entry !== "string") return calledAsNow(entry, entries[index] ?? null, names, keyword);
      if (entries.includes(entry)) return entry;
      return entries.find((now) => textNow(entry, now, names, keyword) === now) ?? entry;
    });
  }
  if (!isObject(before)) return before;
  const now = isObject(after) ? after : {};
  return Object.fromEntries(
    Object.entries(before).map(([key, value]) => {
      const within = reaching.has(key) ? { ...names, own: names.all } : names;
      const called = keyNow(key, before, now, names.own);
      // Below a map of fields, what is said of each has the map's keyword: `{"x-fill": {"city": "town"}}`.
      const next = keyword === "x-fill" ? keyword : key;
      return [called, calledAsNow(value, now[called] ?? null, within, next)];
    }),
  );
}

function keyNow(key: string, before: JsonObject, after: JsonObject, own: Renames): string {
  if (Object.hasOwn(after, key)) return key;
  // What is said of a record's fields stands as `data/amount`.
  const at = key.lastIndexOf("/") + 1;
  const called = (own.get(key.slice(at)) ?? []).map((name) => key.slice(0, at) + name);
  return called.find((name) => Object.hasOwn(after, name) && !Object.hasOwn(before, name)) ?? key;
}

function textNow(before: string, after: Json, { own, all, forms }: NamesInPlace, keyword: string): string {
  if (before === after || typeof after !== "string") return before;
  if (ofForms.has(keyword)) return (forms.get(before) ?? []).find((name) => name === after) ?? before;
  if (!ofFields.has(keyword)) return before;
  const [was, is] = [before, after].map((text) => text.split(/(?<!\w)(\.?[a-z]\w*)/u));
  const follows =
    was?.length === is?.length &&
    was?.every((part, index) => {
      const now = is?.[index] ?? "";
      const [dot, name] = part.startsWith(".") ? [".", part.slice(1)] : ["", part];
      return part === now || (dot === "" ? own : all).get(name)?.some((called) => dot + called === now);
    });
  return follows === true ? after : before;
}
