import type { CompiledApp } from "../compile/compiled.ts";
import type { AppDocument, FieldSchema, FormDefinition } from "../definition/generated/definition.ts";
import { valueKindName } from "../fields/kind-name-of.ts";
import type { Json } from "../json.ts";
import { jsonEqual } from "../json-equal.ts";
import { appItems } from "./app-items.ts";
import { calledAsNow, type NamesInPlace } from "./called-as-now.ts";
import type { Change } from "./change.ts";
import type { Item, ItemList } from "./item.ts";
import { formerItems, pairItems } from "./pair-items.ts";
import { renamesBetween, type RenamesBetween } from "./renames-between.ts";

/** Only what was written is compared, not what it was compiled to. */
type Documented = Pick<CompiledApp, "document">;

/** Where a comparison stands: what is compared, in which form, its path, and what is called otherwise by now. */
interface Place extends Pick<Change, "item" | "form" | "path"> {
  readonly renames: RenamesBetween;
}

/**
 * What differs between two versions, in the order of the newer one with removals last in each list; null is no version
 * at all. What is inside an added or removed item is not told apart from it, and what merely follows from another name
 * of a form, field or column is no difference.
 */
export function diffApps(before: Documented | null, after: Documented): readonly Change[] {
  const app = { item: "app", form: null, path: "" } as const;
  if (before === null) return [changeOf("added", app, appItems(after.document))];
  const place: Place = { ...app, renames: renamesBetween(before.document, after.document) };
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

function diffContent(place: Place, former: Item, after: Item): readonly Change[] {
  const content = calledAsNow(former.content, after.content, namesIn(place, after)) as Item["content"];
  const before = { ...former, content };
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
      ...(old.name === item.name || !hasOwnName(list) ? [] : [renamed]),
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

/** A form's demo data go by its name. */
const hasOwnName = ({ path }: ItemList): boolean => path !== "demo";

/** The names that what an item says may speak of. */
function namesIn({ form, path, renames }: Place, { content }: Item): NamesInPlace {
  const [list, name = ""] = path.split("/");
  const about = list === "demo" ? name : list === "examples" ? content["form"] : form;
  return { ...renames, own: typeof about === "string" ? renames.of(about) : renames.all };
}

function inside(place: Place, list: ItemList, { name }: Item): Place {
  return {
    renames: place.renames,
    item: list.item,
    form: list.item === "form" ? name : place.form,
    path: `${place.path === "" ? "" : `${place.path}/`}${list.path}/${name}`,
  };
}

type ChangedPlace = Pick<Change, "item" | "form" | "path">;

function changeOf(kind: Change["kind"], { item, form, path }: ChangedPlace, { name, title }: Item): Change {
  return { kind, item, form, path, name, title, keyword: null, before: null, after: null };
}
