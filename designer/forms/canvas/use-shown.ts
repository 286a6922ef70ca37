import { type RefObject, useEffect } from "react";
import { followed } from "../../routes/followed.ts";

/** So many frames are waited for sections to get their height as they come into sight, which moves what is in them. */
const mostFrames = 10;

/**
 * Scrolls an element into sight when it becomes the selected one, and again when a link to it is followed; what was
 * pressed itself is in sight.
 */
export function useShown(element: RefObject<HTMLElement | null>, selected: boolean): void {
  useEffect(() => {
    if (!selected) return;
    let frame = 0;
    const show = (left: number) => {
      cancelAnimationFrame(frame);
      element.current?.scrollIntoView({ block: "nearest" });
      if (left > 0) frame = requestAnimationFrame(() => show(left - 1));
    };
    if (element.current?.contains(document.activeElement) === false) show(mostFrames);
    const stop = followed.subscribe(() => show(mostFrames));
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [element, selected]);
}
