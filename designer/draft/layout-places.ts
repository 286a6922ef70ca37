import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { fullLayout } from "../forms/layout/full-layout.ts";
import { entriesOf } from "./entries-of.ts";
import type { Path } from "./path.ts";
import { readAt } from "./read-at.ts";

/** Where a layout has a field or a section. */
export interface LayoutPlace {
  /** The field or section itself. */
  readonly item: Path;
  /** The section that holds the field, or the tab that holds the section; empty for none. */
  readonly within: string;
  readonly at: Path;
}

/** Every place of a form's layout, also of fields that it leaves to the end; a section stands before what is in it. */
export function layoutPlaces(document: Json, form: string): readonly LayoutPlace[] {
  const layoutAt = ["forms", form, "layout"];
  const definition = readAt(document, layoutAt.slice(0, 2));
  const properties = readAt(definition ?? null, ["schema", "properties"]);
  const written = readAt(document, layoutAt);
  const full = isObject(properties) && (written === undefined || Array.isArray(written));
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
