import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";
import { besides } from "../edits/besides.ts";
import { entriesOf, identityOf } from "../edits/entries-of.ts";
import { type GoneItem, goneItems } from "./gone-items.ts";
import { splitPath } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import { withName } from "./with-name.ts";

/** An item with the name that another document has for it. */
export interface Renamed {
  readonly item: GoneItem;
  readonly to: string;
}

/** The first item that goes by another name in `side`, of those that are asked for. */
export function renamedItem(
  base: Json,
  side: Json,
  asked: (item: GoneItem, to: string) => boolean = () => true,
): Renamed | undefined {
  for (const item of goneItems(base, side)) {
    const { parent, key } = splitPath(item.at);
    const former = new Set((entriesOf(readAt(base, parent)) ?? []).map(([each]) => each));
    const added = (entriesOf(readAt(side, parent)) ?? []).filter(([each]) => !former.has(each));
    const [to] =
      added.find(([, value]) => isObject(value) && value["renamedFrom"] === key) ??
      added.find(([name, value]) => likeness(base, item, name, value) === 1) ??
      added.find(([name, value]) => likeness(base, item, name, value) >= 0.5) ??
      [];
    if (to !== undefined && asked(item, to) && withName(base, item, to) !== base) return { item, to };
  }
  return undefined;
}

/**
 * How much of an item is what another one becomes by a rename, which changes also what it says of itself: 1 for all of
 * its keywords, less where it was changed further, 0 for one that people call otherwise.
 */
function likeness(base: Json, item: GoneItem, to: string, value: Json): number {
  const former = readAt(base, item.at);
  const identity = isObject(former) ? identityOf(former) : undefined;
  if (!isObject(former) || !isObject(value) || identity !== identityOf(value)) return 0;
  if (!jsonEqual(former["title"], value["title"])) return 0;
  const wanted = readAt(withName(base, item, to), besides(item.at, to));
  if (!isObject(wanted)) return 0;
  const keywords = new Set([...Object.keys(wanted), ...Object.keys(value)]);
  for (const name of ["renamedFrom", identity ?? ""]) keywords.delete(name);
  const alike = [...keywords].filter((key) => jsonEqual(wanted[key] ?? null, value[key] ?? null));
  return keywords.size === 0 ? 1 : alike.length / keywords.size;
}
