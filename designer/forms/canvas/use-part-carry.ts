import { useDraggable } from "@dnd-kit/react";
import type { KeyboardEvent } from "react";
import { useCarriable } from "../../carry/use-carriable.ts";
import { useLanding } from "../../carry/use-landing.ts";
import type { Told } from "../../draft/told.ts";
import { useCarryAround } from "./canvas-carry-context.ts";
import { useCanvas } from "./canvas-context.ts";
import { useDropPlace } from "./use-drop-place.ts";

/**
 * Moves a part of the layout: its heading is dragged, or carried by keys, to where another part stands. `path` is where
 * it stands, joined by slashes.
 */
export function usePartCarry(path: string, inSight: Told<boolean>) {
  const canvas = useCanvas();
  const carry = useCarryAround();
  const id = `part:${path}`;
  const { ref: dragRef, isDragging } = useDraggable({ id, data: { part: path } });
  const { ref: dropRef, isDropTarget } = useDropPlace(id, { part: path }, inSight);
  const { isCarried, listeners } = useCarriable(carry, id);
  useLanding(carry, id, `[data-part="${path}"]`);
  const isHeld = isDragging || isCarried;
  const onKeyDown = (event: KeyboardEvent) => {
    if (carry.press(id, event)) return;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      carry.land(id);
      canvas.movePart(path, event.key === "ArrowUp" ? -1 : 1);
    }
  };
  return {
    dropRef,
    /** How the part looks while it, or something else over it, is moved. */
    className: [isHeld && "canvas-held", isDropTarget && !isHeld && "canvas-part-target"]
      .filter(Boolean)
      .join(" "),
    /** What its heading gets. */
    handle: { ref: dragRef, "data-part": path, onKeyDown, ...listeners },
  };
}
