import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useRef } from "react";

interface Drawn {
  readonly count: number;
  /** What scrolls; null until it is there. */
  readonly scroller: () => HTMLElement | null;
  /** The same function as long as the list is the same: with another one the places of all are counted anew. */
  readonly keyOf: (index: number) => string;
  /** How high one is, in pixels, until it is measured. */
  readonly height: number;
  readonly gap?: number;
  /** What stays drawn though nobody sees it: what is dragged or has the focus. */
  readonly kept: () => readonly number[];
  /** Asks for more once the end is near; null where there is no more, or it is on its way. */
  readonly more: (() => void) | null;
}

/** So many pixels more than are seen are drawn above and below. */
const around = 320;

/** Of a long list only what is seen is drawn, and more is asked for before its end is reached. */
export function useDrawn({ count, scroller, keyOf, height, gap = 0, kept, more }: Drawn) {
  const keptNow = useRef(kept);
  useEffect(() => {
    keptNow.current = kept;
  });
  const rangeExtractor = useCallback<typeof defaultRangeExtractor>((range) => {
    const seen = defaultRangeExtractor(range);
    const apart = keptNow.current().filter((index) => index >= 0 && index < range.count);
    return [...new Set([...seen, ...apart])].sort((a, b) => a - b);
  }, []);
  // oxlint-disable-next-line react/incompatible-library -- what it gives is read while rendering and memoized nowhere
  const list = useVirtualizer({
    ...{ count, gap, rangeExtractor, getScrollElement: scroller, getItemKey: keyOf },
    estimateSize: () => height,
    overscan: Math.ceil(around / (height + gap)),
    // Before it is measured, as much as a screen shows.
    initialRect: { width: 0, height: window.innerHeight },
    useFlushSync: false,
  });
  const items = list.getVirtualItems();
  const { startIndex: first, endIndex: last } = list.range ?? { startIndex: 0, endIndex: 0 };
  // Less than another screen is left below what is seen.
  const isNearEnd = list.range !== null && last + (last - first + 1) >= count;
  useEffect(() => {
    if (more !== null && isNearEnd) more();
  }, [more, isNearEnd, count]);
  return { list, items };
}
