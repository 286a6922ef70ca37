import { isSearched } from "../../../runtime/core/compile/is-searched.ts";
import type { StoredField } from "../records/form-table.ts";

/** A folded text in which people search. */
export interface SearchedColumn {
  /** The number of the column in tokens, which no other one ever gets. */
  readonly number: number;
  readonly column: string;
  /** The field whose text it is; null for the title. */
  readonly field: string | null;
}

const title: SearchedColumn = { number: 0, column: "title_folded", field: null };

/** The title, and the text of each field that is unique, indexed or a serial. */
export function searchedColumns(fields: Iterable<StoredField>): readonly SearchedColumn[] {
  return [
    title,
    ...[...fields].flatMap(({ field, folded, id }) =>
      folded !== null && isSearched(field) ? [{ number: id, column: folded, field: field.name }] : [],
    ),
  ];
}
