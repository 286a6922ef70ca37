import { type RefCallback, type RefObject, useCallback } from "react";

/**
 * One ref for an element that is held here and told to the library of dragging, which looks at an element anew whenever
 * it is told: it stays the same.
 */
export function useJointRef<Held extends HTMLElement>(
  elementRef: RefObject<Held | null>,
  tell: (element: Held | null) => void,
): RefCallback<Held> {
  return useCallback(
    (node: Held | null) => {
      elementRef.current = node;
      tell(node);
    },
    [elementRef, tell],
  );
}
