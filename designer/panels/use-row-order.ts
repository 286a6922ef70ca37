import { useDragNews } from "../../runtime/ui/drag/use-drag-news.ts";
import { useCarry } from "../carry/use-carry.ts";

/** One row of a list. */
export interface OrderedRow {
  readonly id: string;
  readonly title: string;
}

/** A row that is dragged within the workbench; what it is dragged over or dropped on may be a row, or anything else. */
export interface HeldRow {
  readonly row: string;
  readonly title: string;
  over(place: object): void;
  drop(place: object | undefined): void;
}

/**
 * The order of rows that are dragged, or carried by keys, to where another one stands; `move` puts one in front of
 * another, or at the end. `text` says what happens, for those who do not see it.
 */
export function useRowOrder(
  rows: readonly OrderedRow[],
  move: (id: string, before: string | null) => boolean,
) {
  const { text, tell } = useDragNews();
  const ids = rows.map(({ id }) => id);
  const titleOf = (id: string) => rows.find((row) => row.id === id)?.title ?? id;
  const placeOf = (id: string) => ({ place: ids.indexOf(id) + 1, count: ids.length });
  const put = (id: string, there: string) => {
    if (id === there) return tell.putBack(titleOf(id));
    const down = ids.indexOf(id) < ids.indexOf(there);
    const before = down ? (ids[ids.indexOf(there) + 1] ?? null) : there;
    if (move(id, before)) tell.dropped(titleOf(id), placeOf(there));
  };
  const carry = useCarry({
    placesOf: (id) => ({ groups: [ids.map((each) => ({ id: each }))], begin: id }),
    onPickUp: (id) => tell.carried(titleOf(id)),
    onOver: (id, there) => tell.over(titleOf(id), placeOf(there.id)),
    onDrop: (id, there) => put(id, there.id),
    onPutBack: (id) => tell.putBack(titleOf(id)),
  });
  const rowIn = (place: object | undefined) =>
    place !== undefined && "row" in place && ids.includes(String(place.row)) ? String(place.row) : undefined;
  return {
    text,
    carry,
    /** What the workbench is told of a row that is dragged. */
    held: (id: string): HeldRow => ({
      row: id,
      title: titleOf(id),
      over: (place) => {
        const there = rowIn(place);
        if (there !== undefined) tell.over(titleOf(id), placeOf(there));
      },
      drop: (place) => {
        const there = rowIn(place);
        if (there === undefined) tell.putBack(titleOf(id));
        else put(id, there);
      },
    }),
    /** Moves a row by one place. */
    step: (id: string, by: -1 | 1) => {
      const there = ids[ids.indexOf(id) + by];
      if (there !== undefined) put(id, there);
    },
  };
}
