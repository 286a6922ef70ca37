import { type RefObject, useEffect } from "react";

/** Scrolls an element into sight when it becomes the selected one; what was pressed itself is in sight. */
export function useShown(element: RefObject<HTMLElement | null>, selected: boolean): void {
  useEffect(() => {
    const { current } = element;
    if (!selected || current === null || current.contains(document.activeElement)) return;
    current.scrollIntoView({ block: "nearest" });
  }, [element, selected]);
}
