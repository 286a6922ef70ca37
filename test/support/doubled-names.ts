import { entriesOf, identityOf } from "../../designer/draft/edits/entries-of.ts";
import { layoutPlaces } from "../../designer/draft/merge/layout-places.ts";
import { readAt } from "../../designer/draft/edits/read-at.ts";
import type { Json } from "../../runtime/core/json.ts";

/** Names that a list has twice, and what a layout has twice. */
export function doubledNames(value: Json): readonly string[] {
  const forms = (entriesOf(readAt(value, ["forms"])) ?? []).map(([form]) => form);
  const places = forms.flatMap((form) => twice(layoutPlaces(value, form).map(({ item }) => item.join("/"))));
  return [...inLists(value, []), ...places];
}

function inLists(value: Json, at: readonly string[]): readonly string[] {
  const entries = entriesOf(value) ?? [];
  const names = Array.isArray(value)
    ? value.map((item) => {
        const keyword = identityOf(item);
        return keyword === undefined ? undefined : String(readAt(item, [keyword]));
      })
    : [];
  return [
    ...twice(names.filter((name) => name !== undefined)).map((name) => [...at, name].join("/")),
    ...entries.flatMap(([key, inner]) => inLists(inner, [...at, key])),
  ];
}

function twice(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) < index);
}
