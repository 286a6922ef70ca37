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

/** Where a page begins: behind the record with this id and these values, one for each key. */
interface Position {
  readonly id: string;
  readonly values: readonly SqlValue[];
}

/**
 * The list after `position` (null: from its start) as segments to be read one after the other, the records without a value
 * behind those with one. Each is a range of an index on (first key, …, id), entered where it begins: first those that have
 * the same values but for the last, then those that have the same but for the last two, and so on.
 */
export function pageSegments(keys: readonly OrderKey[], position: Position | null): readonly Segment[] {
  const id = idOf(keys);
  return position === null ? fromStart(keys, id) : behind(keys, id, position, []);
}

function fromStart(keys: readonly OrderKey[], id: OrderKey): readonly Segment[] {
  const [first, ...rest] = keys;
  if (first === undefined) return [{ where: everything, orderBy: order([id]) }];
  return [
    { where: all([isFilled(first)]), orderBy: filledOrder(first, [...rest, id]) },
    { where: all([isEmpty(first)]), orderBy: order([...rest, id]) },
  ];
}

/** Those behind the position among records that are `alike`, which have its values in all keys before these. */
function behind(
  [first, ...rest]: readonly OrderKey[],
  id: OrderKey,
  { id: last, values: [value = null, ...values] }: Position,
  alike: readonly SqlPiece[],
): readonly Segment[] {
  if (first === undefined) return [{ where: all([...alike, beyond(id, last)]), orderBy: order([id]) }];
  const following = [...rest, id];
  const position = { id: last, values };
  if (value === null) return behind(rest, id, position, [...alike, isEmpty(first)]);
  const orderBy = filledOrder(first, following);
  const filled = [...alike, isFilled(first)];
  const more: readonly Segment[] =
    rest.length === 0
      ? [{ where: all([...filled, beyondBoth(first, id, [value, last])]), orderBy }]
      : [
          ...behind(rest, id, position, [...alike, { sql: `${first.expression} = ?`, values: [value] }]),
          { where: all([...filled, beyond(first, value)]), orderBy },
        ];
  return [...more, { where: all([...alike, isEmpty(first)]), orderBy: order(following) }];
}

/** All segments of a list as one, which no index walks. */
export function wholeOf(keys: readonly OrderKey[], segments: readonly Segment[]): Segment {
  return { where: any(segments.map(({ where }) => where)), orderBy: order([...keys, idOf(keys)]) };
}

const everything: SqlPiece = { sql: "1 = 1", values: [] };

/** What tells those apart that are alike, the way that the last key runs. */
function idOf(keys: readonly OrderKey[]): OrderKey {
  return { expression: "id", descending: keys.at(-1)?.descending ?? false };
}

function isFilled({ expression }: OrderKey): SqlPiece {
  return { sql: `${expression} IS NOT NULL`, values: [] };
}

function isEmpty({ expression }: OrderKey): SqlPiece {
  return { sql: `${expression} IS NULL`, values: [] };
}

/** The order of records of which none is empty in the first key. */
function filledOrder({ expression, descending }: OrderKey, following: readonly OrderKey[]): string {
  return `${expression} ${descending ? "DESC" : "ASC"}, ${order(following)}`;
}

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
