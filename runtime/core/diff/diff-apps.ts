import type { CompiledApp } from "../compile/compiled.ts";
import type { AppDocument, FieldSchema, FormDefinition } from "../definition/generated/definition.ts";
import { valueKindName } from "../fields/kind-name-of.ts";
import type { Json } from "../json.ts";
import { jsonEqual } from "../json-equal.ts";
import { appItems } from "./app-items.ts";
import type { Change } from "./change.ts";
import type { Item, ItemList } from "./item.ts";
import { formerItems, pairItems } from "./pair-items.ts";

/** Only what was written is compared, not what it was compiled to. */
type Documented = Pick<CompiledApp, "document">;

/** Where a comparison stands: what is compared, in which form, and its path. */
interface Place {
  readonly item: string;
  readonly form: string | null;
  readonly path: string;
}

/**
 * What differs between two versions, in the order of the newer one with removals last in each list; null is no version
 * at all. What is inside an added or removed item is not told apart from it.
 */
export function diffApps(before: Documented | null, after: Documented): readonly Change[] {
  const place: Place = { item: "app", form: null, path: "" };
  if (before === null) return [changeOf("added", place, appItems(after.document))];
  const laidOut = laidOutForms(before.document, after.document);
  const has = (form: FormDefinition) => laidOut.has(form);
  return diffItems(place, appItems(before.document, has), appItems(after.document, has));
}

/** The forms that have a layout in both versions: where there was none, or is none any more, that is all there is to tell. */
function laidOutForms(before: AppDocument, after: AppDocument): ReadonlySet<FormDefinition> {
  const named = (form: FormDefinition) => {
    return { name: form.name, renamedFrom: form.renamedFrom ?? null, form };
  };
  const former = formerItems(before.forms.map(named), after.forms.map(named));
  const both = [...former].map(([now, then]) => [then.form, now.form] as const);
  const hasLayout = ({ layout = [] }: FormDefinition) => layout.length > 0;
  return new Set(both.filter((pair) => pair.every(hasLayout)).flat());
}

function diffItems(place: Place, before: Item, after: Item): readonly Change[] {
  return [
    ...diffContent(place, before, after),
    ...after.lists.flatMap((list) => diffLists(place, before, list)),
  ];
}

function diffContent(place: Place, before: Item, after: Item): readonly Change[] {
  const kinds = place.item === "field" || place.item === "column" ? anotherKind(before, after) : null;
  const keywords = new Set([...Object.keys(before.content), ...Object.keys(after.content)]);
  const became = kinds && { ...changeOf("changed", place, after), keyword: "kind", ...kinds };
  const changes = [...keywords].flatMap((keyword): readonly Change[] => {
    if (kinds !== null && (keyword === "type" || keyword === "format")) return [];
    const values = { before: valueOf(before, keyword), after: valueOf(after, keyword) };
    if (jsonEqual(values.before, values.after)) return [];
    return [{ ...changeOf("changed", place, after), keyword, ...values }];
  });
  return became === null ? changes : [became, ...changes];
}

/** The kinds of value that a field had and has, where they differ and both are known: one thing to tell, not two keywords. */
function anotherKind(before: Item, after: Item): { readonly before: string; readonly after: string } | null {
  const [was, is] = [before, after].map(({ content, lists }) =>
    // The columns of a table are items of their own.
    lists.length > 0 ? "table" : valueKindName(content as unknown as FieldSchema),
  );
  return was === undefined || is === undefined || was === is ? null : { before: was, after: is };
}

function valueOf({ content }: Item, keyword: string): Json | null {
  return Object.hasOwn(content, keyword) ? (content[keyword] ?? null) : null;
}

function diffLists(place: Place, before: Item, list: ItemList): readonly Change[] {
  const former = before.lists.find(({ path }) => path === list.path)?.items ?? [];
  const { pairs, removed } = pairItems(former, list.items);
  const changes = pairs.flatMap(({ before: old, after: item, moved }, index): readonly Change[] => {
    const at = inside(place, list, item);
    if (old === null) return told(list) ? [changeOf("added", at, item)] : [];
    const renamed = { ...changeOf("renamed", at, item), before: old.name, after: item.name };
    return [
      ...(old.name === item.name ? [] : [renamed]),
      ...(moved && isBeside(old, item)
        ? [{ ...changeOf("moved", at, item), after: behind(pairs[index - 1]?.after, item) }]
        : []),
      ...diffItems(at, old, item),
    ];
  });
  const gone = told(list) ? removed : [];
  return [...changes, ...gone.map((item) => changeOf("removed", inside(place, list, item), item))];
}

/** Sections of different tabs stand in one list, but not beside each other. */
const isBeside = (one: Item, other: Item): boolean => one.content["tab"] === other.content["tab"];

/** The name of the sibling before an item; null where it is the first. */
function behind(sibling: Item | undefined, item: Item): string | null {
  return sibling !== undefined && isBeside(sibling, item) ? sibling.name : null;
}

/** Which fields come into a section and leave it, the fields tell themselves. */
const told = ({ path }: ItemList): boolean => path !== "places";

function inside(place: Place, list: ItemList, { name }: Item): Place {
  return {
    item: list.item,
    form: list.item === "form" ? name : place.form,
    path: `${place.path === "" ? "" : `${place.path}/`}${list.path}/${name}`,
  };
}

function changeOf(kind: Change["kind"], place: Place, { name, title }: Item): Change {
  return { kind, ...place, name, title, keyword: null, before: null, after: null };
}
