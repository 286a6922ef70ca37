import type {
  FormDefinition,
  LayoutItem,
  LayoutSection,
  LayoutText,
} from "../definition/generated/definition.ts";
import type { Text } from "../definition/text.ts";
import { isObject } from "../definition/is-object.ts";
import type { JsonObject } from "../json.ts";
import type { Item, ItemList } from "./item.ts";

/** The section in which each field of a form stands; fields that are in none are left out. */
export function sectionOfFields({ layout = [] }: FormDefinition): ReadonlyMap<string, string> {
  const sections = partsOf(layout).flatMap(({ part }) => ("text" in part ? [] : [part]));
  return new Map(sections.flatMap(({ section, fields }) => fields.map((field) => [field, section] as const)));
}

/**
 * A form's layout as items: tabs, sections with the fields in each, and the texts between them. Sections come by the
 * name of their tab, so that a tab that moves does not move what is in it.
 */
export function layoutItems(form: FormDefinition): readonly ItemList[] {
  const { layout = [] } = form;
  const tabs = layout.flatMap((one) => ("tab" in one ? [one] : []));
  const parts = partsOf(layout);
  const sections = parts
    .flatMap(({ tab, part }) => ("text" in part ? [] : [{ tab, part }]))
    .toSorted((a, b) => Number(a.tab > b.tab) - Number(a.tab < b.tab));
  const texts = parts.flatMap(({ part }) => ("text" in part ? [part] : []));
  return [
    { item: "tab", path: "tabs", items: tabs.map(({ tab, title }) => plain(tab, title, { title })) },
    { item: "section", path: "sections", items: sections.map((one) => sectionItem(form, one)) },
    { item: "text", path: "texts", items: texts.map(textItem) },
  ];
}

interface Placed {
  /** "" outside of every tab. */
  readonly tab: string;
  readonly part: LayoutSection | LayoutText;
}

function partsOf(layout: readonly LayoutItem[]): readonly Placed[] {
  return layout.flatMap((one): readonly Placed[] =>
    "tab" in one ? one.sections.map((part) => ({ tab: one.tab, part })) : [{ tab: "", part: one }],
  );
}

function sectionItem(
  { schema: { properties } }: FormDefinition,
  { tab, part }: Placed & { readonly part: LayoutSection },
): Item {
  const { section, fields, title, ...own } = part;
  const titleOf = (field: string): Text =>
    (Object.hasOwn(properties, field) ? properties[field]?.title : undefined) ?? field;
  const called = title ?? (fields[0] === undefined ? section : titleOf(fields[0]));
  const content = { ...(title === undefined ? {} : { title }), ...own, ...(tab === "" ? {} : { tab }) };
  const places = fields.map((field) => plain(field, titleOf(field), {}));
  return { ...plain(section, called, content), lists: [{ item: "field", path: "places", items: places }] };
}

function textItem({ text }: LayoutText, index: number): Item {
  return plain(`text-${String(index + 1)}`, shortened(text), { text });
}

function plain(name: string, title: Text, content: object): Item {
  return { name, title, content: content as JsonObject, renamedFrom: null, lists: [] };
}

const mostCharacters = 40;

/** The beginning of a text in each language. */
function shortened(text: Text): Text {
  if (isObject(text))
    return Object.fromEntries(Object.entries(text).map(([locale, one]) => [locale, begin(one)]));
  return begin(text);
}

function begin(text: string): string {
  const line = text.trim().split("\n")[0] ?? "";
  return line.length > mostCharacters ? `${line.slice(0, mostCharacters)}…` : line;
}
