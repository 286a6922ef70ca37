import type { CompiledApp } from "../compile/compiled.ts";
import type { Json } from "../json.ts";
import { jsonEqual } from "../json-equal.ts";
import { appItems } from "./app-items.ts";
import type { Change } from "./change.ts";
import type { Item, ItemList } from "./item.ts";
import { pairItems } from "./pair-items.ts";

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
  const item = appItems(after.document);
  return before === null
    ? [changeOf("added", place, item)]
    : diffItems(place, appItems(before.document), item);
}

function diffItems(place: Place, before: Item, after: Item): readonly Change[] {
  return [
    ...diffContent(place, before, after),
    ...after.lists.flatMap((list) => diffLists(place, before, list)),
  ];
}

function diffContent(place: Place, before: Item, after: Item): readonly Change[] {
  const keywords = new Set([...Object.keys(before.content), ...Object.keys(after.content)]);
  return [...keywords].flatMap((keyword) => {
    const values = { before: valueOf(before, keyword), after: valueOf(after, keyword) };
    if (jsonEqual(values.before, values.after)) return [];
    return [{ ...changeOf("changed", place, after), keyword, ...values }];
  });
}

function valueOf({ content }: Item, keyword: string): Json | null {
  return Object.hasOwn(content, keyword) ? (content[keyword] ?? null) : null;
}

function diffLists(place: Place, before: Item, list: ItemList): readonly Change[] {
  const former = before.lists.find(({ path }) => path === list.path)?.items ?? [];
  const { pairs, removed } = pairItems(former, list.items);
  const changes = pairs.flatMap(({ before: old, after: item, moved }): readonly Change[] => {
    const at = inside(place, list, item);
    if (old === null) return [changeOf("added", at, item)];
    const renamed = { ...changeOf("renamed", at, item), before: old.name, after: item.name };
    return [
      ...(old.name === item.name ? [] : [renamed]),
      ...(moved ? [changeOf("moved", at, item)] : []),
      ...diffItems(at, old, item),
    ];
  });
  return [...changes, ...removed.map((item) => changeOf("removed", inside(place, list, item), item))];
}

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
