import { type RefObject, useEffect } from "react";

/** Scrolls an element into sight when it becomes the selected one, wherever that was done. */
export function useShown(element: RefObject<HTMLElement | null>, selected: boolean): void {
  useEffect(() => {
    if (selected) element.current?.scrollIntoView({ block: "nearest" });
  }, [element, selected]);
}
