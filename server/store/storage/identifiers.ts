import { createHash } from "node:crypto";

/** Longer names are cut: PostgreSQL allows 63 bytes, and a folded copy adds its own ending. */
const longest = 40;

/** The table of a form: its number keeps it apart from every other, its name is for people who read the database. */
export function tableName(id: number, form: string): string {
  return checked(`r${id}_${form.replaceAll("-", "_").slice(0, longest)}`);
}

/** The column of a field: a field that comes back under the same name gets another number, and so another column. */
export function columnName(id: number, field: string): string {
  return checked(`f${id}_${field.toLowerCase().slice(0, longest)}`);
}

/** An index of a table, named after what it is: the same index has the same name in every version. */
export function indexName(table: string, definition: string): string {
  return checked(`${table}_i${createHash("sha256").update(definition).digest("hex").slice(0, 8)}`);
}

/** No text from outside ever becomes an identifier: whatever is not made of these letters is a mistake of ours. */
function checked(identifier: string): string {
  if (!/^[rf]\d+_[a-z][a-z0-9_]*$/.test(identifier)) throw new Error(`not an identifier: ${identifier}`);
  return identifier;
}
