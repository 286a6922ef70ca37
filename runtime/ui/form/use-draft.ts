import { useEffect, useRef, useState } from "react";
import { useFormRoom } from "./form-context.ts";

const pause = 250;

/**
 * A text that is being typed: kept here while typing, committed after a pause, on blur and when the form is
 * flushed, so that a keystroke renders one input and nothing typed is lost.
 */
export function useDraft(
  value: string,
  commit: (text: string) => void,
): { text: string; type: (text: string) => void; leave: () => void } {
  const { model } = useFormRoom();
  const [draft, setDraft] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });

  const take = useRef(() => {
    clearTimeout(timer.current);
    const text = pending.current;
    pending.current = null;
    if (text !== null) latest.current(text);
  });
  useEffect(() => {
    const now = take.current;
    const stop = model.onFlush(now);
    return () => {
      now();
      stop();
    };
  }, [model]);

  return {
    text: draft ?? value,
    type: (text) => {
      setDraft(text);
      pending.current = text;
      clearTimeout(timer.current);
      timer.current = setTimeout(take.current, pause);
    },
    leave: () => {
      take.current();
      setDraft(null);
    },
  };
}
