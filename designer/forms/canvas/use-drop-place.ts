import { useDragDropManager, useDroppable } from "@dnd-kit/react";
import { useEffect } from "react";
import { useCarryPlace } from "../../carry/use-carry-place.ts";
import type { Told } from "../../draft/told.ts";
import type { FieldPlace } from "../palette/use-add-field.ts";
import { useCarryAround } from "./canvas-carry-context.ts";

/**
 * A place of the canvas on which something can be put down by keys, or dropped while it is in sight: to measure the others, the browser would
 * lay out all that it leaves undrawn, once for each of them.
 */
export function useDropPlace(id: string, data: FieldPlace, inSight: Told<boolean>) {
  const { ref, isDropTarget } = useDroppable({ id, data: { ...data } });
  const manager = useDragDropManager();
  useEffect(() => {
    const follow = () => {
      // What the hook gives can only be read.
      const place = manager?.registry.droppables.get(id);
      if (place !== undefined) place.disabled = !inSight.get();
    };
    follow();
    return inSight.subscribe(follow);
  }, [manager, id, inSight]);
  const isNext = useCarryPlace(useCarryAround(), id);
  useEffect(() => {
    if (isNext) manager?.registry.droppables.get(id)?.element?.scrollIntoView({ block: "nearest" });
  }, [manager, id, isNext]);
  return { ref, isDropTarget: isDropTarget || isNext };
}
