import { createContext, useContext, useEffect, useState } from "react";
import type { Finding } from "../../runtime/core/insight/finding.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { useDocument } from "../draft/draft-context.ts";

/** What is wrong with the draft; `problems` is null until it was looked at for the first time. */
export interface Review {
  readonly problems: readonly Problem[] | null;
  /** What is odd about a draft without problems: none of it keeps from publishing. */
  readonly findings: readonly Finding[];
  /** The document that was looked at is older than the draft. */
  readonly stale: boolean;
}

const pause = 250;

const ReviewContext = createContext<Review>({ problems: null, findings: [], stale: true });

export const ReviewProvider = ReviewContext.Provider;

/** The newest review of the draft. */
export const useReview = (): Review => useContext(ReviewContext);

/** Reviews the draft in a thread of its own, a moment after the last change. */
export function useReviewing(): Review {
  const document = useDocument();
  const [worker, setWorker] = useState<Worker | null>(null);
  const [review, setReview] = useState<Review & { readonly document: unknown }>({
    problems: null,
    findings: [],
    stale: true,
    document: null,
  });
  useEffect(() => {
    const started = new Worker(new URL("./review-worker.ts", import.meta.url), {
      type: "module",
      name: "review",
    });
    setWorker(started);
    return () => started.terminate();
  }, []);
  useEffect(() => {
    if (worker === null) return;
    const id = Date.now();
    const take = ({ data }: MessageEvent<Omit<Review, "stale"> & { readonly id: number }>) => {
      const { problems, findings } = data;
      if (data.id === id) setReview({ problems, findings, stale: false, document });
    };
    worker.addEventListener("message", take);
    const timer = setTimeout(() => worker.postMessage({ id, document }, []), pause);
    return () => {
      clearTimeout(timer);
      worker.removeEventListener("message", take);
    };
  }, [worker, document]);
  return { problems: review.problems, findings: review.findings, stale: review.document !== document };
}
