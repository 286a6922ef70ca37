/** What a cell of a table holds. A date is text as ISO writes it (`2016-10-20`, `2016-10-20T09:30:00`), null is blank. */
export type Cell = string | number | boolean | null;
