import type { Cell } from "./cell.ts";
import type { CellReader } from "./cell-kind.ts";
import type { CellReading } from "./cell-reading.ts";
import { instantOf, momentInText, type MomentInText } from "./moment-in-text.ts";
import { refusedCell } from "./refused-cell.ts";

/** A day, in the forms that people write; a time of day beside it is left away. */
export const readDate: CellReader = (cell, _field, reading) => {
  const moment = momentOf(cell, reading);
  if (moment?.day === undefined) return refusedCell("not-a-day", cell);
  return moment.day === "unclear" ? refusedCell("unclear-date", cell) : { value: moment.day };
};

/** A moment; without an offset it is meant in the app's time zone, without a time at midnight there. */
export const readDateTime: CellReader = (cell, _field, reading, { timeZone }) => {
  const moment = momentOf(cell, reading);
  if (moment?.day === undefined) return refusedCell("not-a-moment", cell);
  if (moment.day === "unclear") return refusedCell("unclear-date", cell);
  const value = instantOf(moment.day, moment, timeZone);
  return value === undefined ? refusedCell("not-a-moment", cell) : { value };
};

function momentOf(cell: NonNullable<Cell>, { dateOrder }: CellReading): MomentInText | undefined {
  return typeof cell === "boolean" ? undefined : momentInText(String(cell), dateOrder);
}
