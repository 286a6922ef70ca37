import type { SqlPiece, SqlValue } from "../sql-connection.ts";

/** One thing to sort by: an expression over the row. Empties come last, whichever the direction. */
export interface OrderKey {
  readonly expression: string;
  readonly descending: boolean;
}

/** A part of the list that an index can walk: what narrows it down, and its order. */
export interface Segment {
  readonly where: SqlPiece;
  readonly orderBy: string;
}

/**
 * The list after `position` (null: from its start) as one or two segments to be read one after the other: the
 * records with a first sort value, then those without. Each is a range of an index on (first key, …, id).
 */
export function pageSegments(
  keys: readonly OrderKey[],
  position: { readonly id: string; readonly values: readonly SqlValue[] } | null,
): readonly Segment[] {
  const [first, ...rest] = keys;
  const id: OrderKey = { expression: "id", descending: keys.at(-1)?.descending ?? false };
  if (first === undefined) {
    return [{ where: position ? beyond(id, position.id) : everything, orderBy: order([id]) }];
  }
  const start = position?.values[0] ?? null;
  const following = [...rest, id];
  const later = position && after(following, [...position.values.slice(1), position.id]);

  const filled: Segment = {
    where: all([
      { sql: `${first.expression} IS NOT NULL`, values: [] },
      ...(position === null || later === null
        ? []
        : rest.length === 0
          ? [beyondBoth(first, id, [start, position.id])]
          : [
              { sql: `${first.expression} ${first.descending ? "<=" : ">="} ?`, values: [start] },
              any([beyond(first, start), later]),
            ]),
    ]),
    orderBy: `${first.expression} ${first.descending ? "DESC" : "ASC"}, ${order(following)}`,
  };
  const empty: Segment = {
    where: all([
      { sql: `${first.expression} IS NULL`, values: [] },
      ...(later !== null && start === null ? [later] : []),
    ]),
    orderBy: order(following),
  };
  return position !== null && start === null ? [empty] : [filled, empty];
}

/** All segments of a list as one, which no index walks. */
export function wholeOf(keys: readonly OrderKey[], segments: readonly Segment[]): Segment {
  const id: OrderKey = { expression: "id", descending: keys.at(-1)?.descending ?? false };
  return { where: any(segments.map(({ where }) => where)), orderBy: order([...keys, id]) };
}

const everything: SqlPiece = { sql: "1 = 1", values: [] };

function order(keys: readonly OrderKey[]): string {
  return keys
    .map(
      ({ expression, descending }) => `${expression} ${descending ? "DESC" : "ASC"}${nullsLast(expression)}`,
    )
    .join(", ");
}

function nullsLast(expression: string): string {
  return expression === "id" ? "" : " NULLS LAST";
}

/** Strictly after these values in the order of these keys; the last key is never empty. */
function after(keys: readonly OrderKey[], values: readonly SqlValue[]): SqlPiece {
  const [key, ...others] = keys as [OrderKey, ...OrderKey[]];
  const value = values[0] ?? null;
  if (others.length === 0) return beyond(key, value);
  const same: SqlPiece =
    value === null
      ? { sql: `${key.expression} IS NULL`, values: [] }
      : { sql: `${key.expression} = ?`, values: [value] };
  const tied = all([same, after(others, values.slice(1))]);
  return value === null
    ? tied
    : any([beyond(key, value), { sql: `${key.expression} IS NULL`, values: [] }, tied]);
}

function beyond({ expression, descending }: OrderKey, value: SqlValue): SqlPiece {
  return { sql: `${expression} ${descending ? "<" : ">"} ?`, values: [value] };
}

/**
 * Of two keys that run the same way: an index is entered at the very place, however many have the same first value. A test of
 * the first alone beside it would have SQLite enter the index by that.
 */
function beyondBoth(
  { expression, descending }: OrderKey,
  second: OrderKey,
  values: readonly SqlValue[],
): SqlPiece {
  return { sql: `(${expression}, ${second.expression}) ${descending ? "<" : ">"} (?, ?)`, values };
}

function all(pieces: readonly SqlPiece[]): SqlPiece {
  return join(pieces, " AND ");
}

function any(pieces: readonly SqlPiece[]): SqlPiece {
  return join(pieces, " OR ");
}

function join(pieces: readonly SqlPiece[], word: string): SqlPiece {
  return {
    sql: `(${pieces.map(({ sql }) => sql).join(word)})`,
    values: pieces.flatMap(({ values }) => values),
  };
}
