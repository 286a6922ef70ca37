import { type RefObject, useEffect, useState } from "react";
import { createTold, type Told } from "../../draft/told.ts";

/**
 * Whether the browser draws an element of `content-visibility: auto`, told without rendering. Where browsers do not say
 * so, it is.
 */
export function useInSight(element: RefObject<HTMLElement | null>): Told<boolean> {
  const [inSight] = useState(() => createTold(true));
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const follow = (event: Event) => {
      if (event.target === current) inSight.put(!(event as Event & { readonly skipped: boolean }).skipped);
    };
    current.addEventListener("contentvisibilityautostatechange", follow);
    return () => current.removeEventListener("contentvisibilityautostatechange", follow);
  }, [element, inSight]);
  return inSight;
}
