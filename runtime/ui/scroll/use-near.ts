import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import { endTurn, inTurn, outOfTurn } from "./in-turn.ts";
import { watchNear } from "./watch-near.ts";

/** Who scrolls there and back finds what was drawn still there. */
const patience = 1_500;

interface Near {
  readonly isNear: boolean;
  /** How high it was when it was left, in pixels; null before that. */
  readonly height: number | null;
}

/**
 * Whether an element is near the screen, also within boxes that scroll by themselves. What follows from it is drawn in
 * turn, between which the browser shows frames and takes keys. With `once`, what was near stays so.
 */
export function useNear(
  ref: RefObject<HTMLElement | null>,
  { begins, once }: { readonly begins: boolean; readonly once: boolean },
): Near {
  const [state, set] = useState<Near>({ isNear: begins, height: null });
  const { isNear } = state;
  useEffect(() => {
    const element = ref.current;
    if (element === null || (once && isNear)) return;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const stop = watchNear(element, ({ isIntersecting, boundingClientRect: { height } }) => {
      // What is not laid out, such as a tab that is shut, is neither here nor there.
      if (!isIntersecting && height === 0) return;
      clearTimeout(leaving);
      outOfTurn(element);
      if (isIntersecting === isNear) return;
      if (isIntersecting) inTurn(element, "coming", () => set((before) => ({ ...before, isNear: true })));
      else
        leaving = setTimeout(() => inTurn(element, "going", () => set({ isNear: false, height })), patience);
    });
    return () => {
      clearTimeout(leaving);
      stop();
      outOfTurn(element);
    };
  }, [ref, once, isNear]);
  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      if (element !== null) endTurn(element);
    };
  }, [ref, isNear]);
  return state;
}
