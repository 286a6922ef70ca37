import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json, JsonObject } from "../../../runtime/core/json.ts";
import { fullLayout } from "../../forms/layout/full-layout.ts";
import { entriesOf } from "../edits/entries-of.ts";
import type { Path } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";

/** Where a layout has a field or a section. */
export interface LayoutPlace {
  /** The field or section itself. */
  readonly item: Path;
  /** The section that holds the field, or the tab that holds the section; empty for none. */
  readonly within: string;
  readonly at: Path;
}

interface Known {
  readonly form: string;
  readonly places: readonly LayoutPlace[];
}

/** Of the forms that are at hand: a merge asks for the place of each of their fields. */
const known = new WeakMap<object, Known>();

/** Every place of a form's layout, also of fields that it leaves to the end; a section stands before what is in it. */
export function layoutPlaces(document: Json, form: string): readonly LayoutPlace[] {
  const definition = readAt(document, ["forms", form]);
  if (!isObject(definition)) return [];
  const found = known.get(definition);
  if (found?.form === form) return found.places;
  const places = placesOf(definition, form);
  known.set(definition, { form, places });
  return places;
}

function placesOf(definition: JsonObject, form: string): readonly LayoutPlace[] {
  const layoutAt = ["forms", form, "layout"];
  const written = definition["layout"];
  const full =
    isObject(readAt(definition, ["schema", "properties"])) &&
    (written === undefined || Array.isArray(written));
  const layout = full ? (fullLayout(definition as unknown as FormDefinition) as unknown as Json) : written;
  return (entriesOf(layout) ?? []).flatMap(([key, part]) => {
    const at = [...layoutAt, key];
    if (!isObject(part) || typeof part["tab"] !== "string") return sectionPlaces(part, form, "", at);
    const tab = part["tab"];
    return (entriesOf(part["sections"]) ?? []).flatMap(([name, section]) =>
      sectionPlaces(section, form, tab, [...at, "sections", name]),
    );
  });
}

/** The section or tab in which a layout has a field or section; undefined where it has it nowhere. */
export function placeIn(document: Json, item: Path): string | undefined {
  const key = item.join("/");
  return layoutPlaces(document, item[1] ?? "").find((place) => place.item.join("/") === key)?.within;
}

function sectionPlaces(part: Json, form: string, tab: string, at: Path): readonly LayoutPlace[] {
  const section = isObject(part) ? part["section"] : undefined;
  if (!isObject(part) || typeof section !== "string") return [];
  const fields = entriesOf(part["fields"]) ?? [];
  return [
    { item: ["forms", form, "layout", section], within: tab, at },
    ...fields.map(([key, field]) => ({
      item: ["forms", form, "schema", "properties", String(field)],
      within: section,
      at: [...at, "fields", key],
    })),
  ];
}
