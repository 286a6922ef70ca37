import { startTransition, useEffect, useState } from "react";

/**
 * What shows a value that others show first: the newest as long as its key stays; of another key once the frame is drawn
 * that shows what somebody did, prepared without holding up what they do next. Until then, the last of the former key.
 */
export function useBehind<Value extends { readonly key: string }>(
  newest: Value,
): readonly [shown: Value, waiting: boolean] {
  const [shown, setShown] = useState(newest);
  const waiting = shown.key !== newest.key;
  if (!waiting && shown !== newest) setShown(newest);
  useEffect(() => {
    if (!waiting) return undefined;
    let task: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => startTransition(() => setShown(newest)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [waiting, newest]);
  return [waiting ? shown : newest, waiting];
}
