import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "./edit.ts";
import { type Entries, entriesOf, identityOf } from "./entries-of.ts";
import type { Path } from "./path.ts";
import { sameToOrder } from "./same-to-order.ts";
import { stationary } from "./stationary.ts";

/**
 * The edits that make of `before` exactly `after`, the order of keys and items included: as few and as deep as names
 * allow, so that they bear what others change beside them. Both are containers of the same sort, at `at`.
 */
export function editsBetween(before: Json, after: Json, at: Path = []): readonly Edit[] {
  if (sameToOrder(before, after)) return [];
  const former = namedEntries(before);
  const wanted = namedEntries(after);
  if (former !== undefined && wanted !== undefined && Array.isArray(before) === Array.isArray(after))
    return entryEdits(former, wanted, at);
  if (at.length === 0) throw new Error("A document is not replaced as a whole");
  return [{ do: "set", at, value: after }];
}

function entryEdits(former: Entries, wanted: Entries, at: Path): readonly Edit[] {
  const old = new Map(former);
  const next = new Map(wanted);
  const gone = former.filter(([key]) => !next.has(key));
  const kept = wanted.filter(([key]) => old.has(key));
  const place = (key: string) => [...at, key];
  const edits: Edit[] = gone.map(([key]) => ({ do: "remove", at: place(key) }));
  for (const [key, value] of kept) edits.push(...valueEdits(old.get(key) ?? null, value, place(key)));
  const order = former.filter(([key]) => next.has(key)).map(([key]) => key);
  const resting = stationary(
    order,
    wanted.map(([key]) => key),
  );
  let before: string | null = null;
  for (const [key, value] of wanted.toReversed()) {
    if (!old.has(key)) edits.push({ do: "insert", at: place(key), value, before });
    else if (!resting.has(key)) edits.push({ do: "move", at: place(key), before });
    before = key;
  }
  return edits;
}

/** An item of a list is edited from within only while it is named by the same keyword: paths lead through that name. */
function valueEdits(before: Json, after: Json, at: Path): readonly Edit[] {
  if (sameToOrder(before, after)) return [];
  if (identityOf(before) !== identityOf(after)) return [{ do: "set", at, value: after }];
  return editsBetween(before, after, at);
}

/** The entries of an object, or of a list whose items all have a name of their own. */
function namedEntries(value: Json): Entries | undefined {
  const entries = entriesOf(value);
  if (entries === undefined || isObject(value)) return entries;
  return entries.some(([key]) => key.startsWith("#")) ? undefined : entries;
}
