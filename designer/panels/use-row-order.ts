import { useId, useLayoutEffect, useMemo, useState } from "react";
import type { Carry } from "../carry/create-carry.ts";
import { useCarry } from "../carry/use-carry.ts";
import { useDragNews } from "../carry/use-drag-news.ts";
import { createTold, type Told } from "../draft/told.ts";

/** One row of a list. */
export interface OrderedRow {
  readonly id: string;
  readonly title: string;
}

/** A row that is dragged within the workbench; what it is dragged over or dropped on may be a row, or anything else. */
export interface HeldRow {
  readonly row: string;
  readonly list: string;
  readonly title: string;
  over(place: object): void;
  drop(place: object | undefined): void;
}

/** How the rows of a list are moved; the same object as long as the list is shown. */
export interface RowOrder {
  /** Where the rows stand in the draft: what shows the same list may have its rows dropped on one another. */
  readonly list: string;
  /** Tells apart what shows the same list. */
  readonly key: string;
  readonly carry: Carry;
  /** What the workbench is told of a row that is dragged. */
  held(id: string): HeldRow;
  /** Moves a row by one place. */
  step(id: string, by: -1 | 1): void;
}

/**
 * The order of rows that are dragged, or carried by keys, to where another one stands; `move` puts one in front of
 * another, or at the end. `news` say what happens, for those who do not see it.
 */
export function useRowOrder(
  list: string,
  rows: readonly OrderedRow[],
  move: (id: string, before: string | null) => boolean,
): { readonly news: Told<string>; readonly order: RowOrder } {
  const { news, tell } = useDragNews();
  const key = useId();
  const [latest] = useState(() => createTold({ rows, move }));
  useLayoutEffect(() => latest.put({ rows, move }));
  const acts = useMemo(() => {
    const ids = () => latest.get().rows.map(({ id }) => id);
    const titleOf = (id: string) => latest.get().rows.find((row) => row.id === id)?.title ?? id;
    const placeOf = (id: string) => ({ place: ids().indexOf(id) + 1, count: ids().length });
    const put = (id: string, there: string) => {
      if (id === there) return tell.putBack(titleOf(id));
      const all = ids();
      const to = placeOf(there);
      const before = all.indexOf(id) < all.indexOf(there) ? (all[all.indexOf(there) + 1] ?? null) : there;
      if (latest.get().move(id, before)) tell.dropped(titleOf(id), to);
    };
    return { ids, titleOf, placeOf, put };
  }, [latest, tell]);
  const { ids, titleOf, placeOf, put } = acts;
  const carry = useCarry({
    // Each row is a group of its own, so that arrows lead sideways too.
    placesOf: (id) => ({ groups: ids().map((each) => [{ id: each }]), begin: id }),
    onPickUp: (id) => tell.carried(titleOf(id)),
    onOver: (id, there) => tell.over(titleOf(id), placeOf(there.id)),
    onDrop: (id, there) => put(id, there.id),
    onPutBack: (id) => tell.putBack(titleOf(id)),
  });
  const order = useMemo<RowOrder>(() => {
    const rowIn = (place: object | undefined) =>
      place !== undefined && "row" in place && "list" in place && place.list === list
        ? String(place.row)
        : undefined;
    return {
      list,
      key,
      carry,
      held: (id) => ({
        row: id,
        list,
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
      step: (id, by) => {
        const there = ids()[ids().indexOf(id) + by];
        if (there !== undefined) put(id, there);
      },
    };
  }, [list, key, carry, tell, ids, titleOf, placeOf, put]);
  return { news, order };
}
