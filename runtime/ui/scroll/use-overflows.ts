import { type RefObject, useEffect, useState } from "react";

/** Whether what stands in a box is wider than the box, so that it scrolls sideways; with other parts in it, it is looked at anew. */
export function useOverflows(ref: RefObject<HTMLElement | null>, parts: unknown): boolean {
  const [overflows, set] = useState(false);
  useEffect(() => {
    const box = ref.current;
    if (box === null) return;
    const observer = new ResizeObserver(() => set(box.scrollWidth > box.clientWidth));
    for (const each of [box, ...box.children]) observer.observe(each);
    return () => observer.disconnect();
  }, [ref, parts]);
  return overflows;
}
