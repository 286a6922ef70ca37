import { createContext } from "react";
import type { Room } from "../records/use-room.ts";
import type { ListColumn } from "./list-columns.ts";
import type { LoadedRow } from "./loaded-row.ts";
import type { Selecting } from "./use-selecting.ts";

/** What the body of a list needs to draw the rows in sight by itself. */
export interface DrawnRows {
  readonly room: Room;
  readonly rows: readonly LoadedRow[];
  readonly columns: readonly ListColumn[];
  /** Who selects rows; null where nobody does, in the trash. */
  readonly selecting: Selecting | null;
  readonly open: (id: string) => void;
  /** How many records there are in all, as far as that is known. */
  readonly total: number | null;
  /** Asks for more rows; null where there are no more, or they are on their way. */
  readonly more: (() => void) | null;
}

/** Told by context, since antd makes the parts of its table by itself. */
export const DrawnRowsContext = createContext<DrawnRows | null>(null);
