import { createContext } from "react";

/** What a table needs to draw only the rows in sight. */
export interface DrawnRows {
  /** How many records there are in all, as far as that is known. */
  readonly total: number | null;
  /** Asks for more rows; null where there are no more, or they are on their way. */
  readonly more: (() => void) | null;
}

/** Told by context, since antd makes the parts of its table by itself. */
export const DrawnRowsContext = createContext<DrawnRows>({ total: null, more: null });
