import { useEffect, useRef, useState } from "react";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { useDocument } from "./draft-context.ts";

/** A thread that is asked about the draft. It stays the same object, or the thread begins anew. */
export interface Asked<Answer> {
  start(): Worker;
  /** How long to wait for more changes, in milliseconds. */
  readonly pause: number;
  take(answer: Answer, of: AppDocument): void;
  /** An answer that took longer than this many milliseconds never comes: then `stuck` is told, and the thread begins anew. */
  readonly longest?: number;
  stuck?(of: AppDocument): void;
}

/** Asks a thread about the draft while it is wanted, a moment after the last change; only the newest answer counts. */
export function useAsked<Answer>(asked: Asked<Answer>, wanted = true): void {
  const document = useDocument();
  const [round, setRound] = useState(0);
  const [worker, setWorker] = useState<Worker | null>(null);
  // What has no end is not begun again before it is changed.
  const endless = useRef<AppDocument | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const started = asked.start();
    setWorker(started);
    return () => {
      started.terminate();
      setWorker(null);
    };
  }, [asked, wanted, round]);
  useEffect(() => {
    if (worker === null || endless.current === document) return;
    const id = Date.now();
    let watch: ReturnType<typeof setTimeout> | undefined;
    const hear = ({ data }: MessageEvent<Answer & { readonly id: number }>) => {
      if (data.id !== id) return;
      clearTimeout(watch);
      asked.take(data, document);
    };
    worker.addEventListener("message", hear);
    const timer = setTimeout(() => {
      worker.postMessage({ id, document }, []);
      if (asked.longest === undefined) return;
      watch = setTimeout(() => {
        asked.stuck?.(document);
        endless.current = document;
        setRound((before) => before + 1);
      }, asked.longest);
    }, asked.pause);
    return () => {
      clearTimeout(timer);
      clearTimeout(watch);
      worker.removeEventListener("message", hear);
    };
  }, [asked, worker, document]);
}
