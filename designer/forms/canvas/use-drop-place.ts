import { useDragDropManager, useDroppable } from "@dnd-kit/react";
import { useEffect } from "react";
import { useCarryPlace } from "../../carry/use-carry-place.ts";
import type { Told } from "../../draft/told.ts";
import { useCarryAround } from "./canvas-carry-context.ts";
import type { HeldPlace } from "./use-canvas-carry.ts";

type Source = Parameters<
  Extract<Parameters<typeof useDroppable>[0]["accept"], (...held: never) => unknown>
>[0];

// The same ones all the time: for another one the library asks every place anew.
const isPart = ({ data }: Source) => "part" in data;
const isForFields = ({ data }: Source) => "field" in data || "kind" in data;

/**
 * A place of the canvas on which something can be put down by keys, or dropped while it is in sight: to measure the others, the browser would
 * lay out all that it leaves undrawn, once for each of them. Parts of the layout go where parts stand, fields to places among fields.
 */
export function useDropPlace(id: string, data: HeldPlace, inSight: Told<boolean>) {
  const { ref, isDropTarget } = useDroppable({
    id,
    data: { ...data },
    accept: "part" in data ? isPart : isForFields,
  });
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
