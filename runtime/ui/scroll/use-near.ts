import { type RefObject, startTransition, useEffect, useState } from "react";

/** How far from the screen something counts as near, in pixels. */
const near = "600px 0px";
/** Who scrolls there and back finds what was drawn still there. */
const patience = 1_500;

interface Near {
  readonly isNear: boolean;
  /** How high it was when it was left, in pixels; null before that. */
  readonly height: number | null;
}

/**
 * Whether an element is near the screen, also within boxes that scroll by themselves. What follows from it is drawn in
 * steps between which the browser shows frames and takes keys. With `once`, what was near stays so.
 */
export function useNear(
  ref: RefObject<HTMLElement | null>,
  { begins, once }: { readonly begins: boolean; readonly once: boolean },
): Near {
  const [state, set] = useState<Near>({ isNear: begins, height: null });
  const isSettled = once && state.isNear;
  useEffect(() => {
    const element = ref.current;
    if (element === null || isSettled) return;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const watched = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        // What is not laid out, such as a tab that is shut, is neither here nor there.
        if (last === undefined || (!last.isIntersecting && last.boundingClientRect.height === 0)) return;
        clearTimeout(leaving);
        if (last.isIntersecting)
          startTransition(() => set((before) => (before.isNear ? before : { ...before, isNear: true })));
        else
          leaving = setTimeout(() => {
            const { height } = element.getBoundingClientRect();
            startTransition(() => set((before) => (before.isNear ? { isNear: false, height } : before)));
          }, patience);
      },
      { rootMargin: near, ...{ scrollMargin: near } },
    );
    watched.observe(element);
    return () => {
      clearTimeout(leaving);
      watched.disconnect();
    };
  }, [ref, isSettled]);
  return state;
}
