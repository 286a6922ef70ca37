/** A name in a pointer to a value of a record: of a field, or of a column of that table. */
interface PointerName {
  readonly name: string;
  readonly table: string | null;
  readonly from: number;
}

/** The names in a pointer such as `/amount` or `/lines/0/price`, with where they begin. */
export function pointerNames(pointer: string): readonly PointerName[] {
  const [, field = "", row, column] = pointer.split("/");
  const own = { name: field, table: null, from: 1 };
  if (row === undefined || column === undefined) return [own];
  return [own, { name: column, table: field, from: field.length + row.length + 3 }];
}
