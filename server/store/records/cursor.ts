import { BadCursor } from "../bad-cursor.ts";
import type { SqlValue } from "../sql-connection.ts";

/** A position in a list: the values by which the last record was sorted, and its id. */
export interface Position {
  readonly id: string;
  /** Null where they are too long to travel: the record is asked for them again. */
  readonly values: readonly SqlValue[] | null;
}

/** Longer values stay behind: a cursor must fit into an address. */
const longest = 1000;

/** Writes a position as an opaque text; `list` says for which list it is good. */
export function writeCursor(list: string, { id, values }: Position): string {
  const text = JSON.stringify([list, id, values]);
  const short = text.length <= longest ? text : JSON.stringify([list, id, null]);
  return Buffer.from(short, "utf8").toString("base64url");
}

/** Reads what `writeCursor` wrote for the same list with `count` sort values; throws `BadCursor` otherwise. */
export function readCursor(list: string, cursor: string, count: number): Position {
  const parsed = parse(cursor);
  if (!Array.isArray(parsed) || parsed.length !== 3) throw new BadCursor();
  const [where, id, values] = parsed as unknown[];
  if (where !== list || typeof id !== "string") throw new BadCursor();
  if (values === null) return { id, values: null };
  if (!Array.isArray(values) || values.length !== count || !values.every(isSqlValue)) throw new BadCursor();
  return { id, values };
}

function parse(cursor: string): unknown {
  if (cursor.length > 3 * longest) return undefined;
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

function isSqlValue(value: unknown): value is SqlValue {
  return value === null || typeof value === "string" || typeof value === "number";
}
