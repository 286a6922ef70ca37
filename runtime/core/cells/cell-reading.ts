/** Which part of a date such as 3/1/2017 comes first. */
export type DateOrder = "year-first" | "month-first" | "day-first";

/** How the cells of one column are written, where that cannot be told cell by cell. */
export interface CellReading {
  /** Without it, a date that can be read in two ways is refused. */
  readonly dateOrder?: DateOrder;
  /** `.` where it is left out. */
  readonly decimalMark?: "." | ",";
  /** A percentage is written as a share: 0.15 means 15 %. */
  readonly fraction?: boolean;
  /** What is written in the file → what is meant, for spellings that nothing else would recognise. */
  readonly values?: { readonly [written: string]: string };
}
