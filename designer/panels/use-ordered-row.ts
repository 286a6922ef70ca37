import { useDraggable, useDroppable } from "@dnd-kit/react";
import { type KeyboardEvent, useCallback } from "react";
import { useCarriable } from "../carry/use-carriable.ts";
import { useCarryPlace } from "../carry/use-carry-place.ts";
import { useLanding } from "../carry/use-landing.ts";
import type { RowOrder } from "./use-row-order.ts";

type Source = Parameters<
  Extract<Parameters<typeof useDroppable>[0]["accept"], (...held: never) => unknown>
>[0];

/**
 * What a row of a list takes to be moved: its handle is dragged, or carried by keys, to where another row stands.
 * `selector` finds the handle again where it is drawn anew.
 */
export function useOrderedRow(order: RowOrder, id: string, selector: string) {
  const { carry, list, key } = order;
  const { ref: dragRef, isDragging } = useDraggable({ id: `${key}:${id}`, data: { ...order.held(id) } });
  // The same one as long as the list is: for another one the library asks every place anew.
  const accept = useCallback(({ data }: Source) => data["list"] === list, [list]);
  const { ref: dropRef, isDropTarget } = useDroppable({
    id: `beside:${key}:${id}`,
    data: { row: id, list },
    accept,
  });
  const { isCarried, listeners } = useCarriable(carry, id);
  const isNext = useCarryPlace(carry, id);
  useLanding(carry, id, selector);
  const isHeld = isDragging || isCarried;
  const onKeyDown = (event: KeyboardEvent) => {
    if (carry.press(id, event)) return;
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    carry.land(id);
    order.step(id, event.key === "ArrowUp" ? -1 : 1);
  };
  return {
    dropRef,
    /** How the row looks while it, or something else over it, is moved. */
    className: [isHeld && "row-held", (isDropTarget || isNext) && !isHeld && "row-target"]
      .filter(Boolean)
      .join(" "),
    /** What its handle gets. */
    handle: { ref: dragRef, onKeyDown, ...listeners },
  };
}
