import { createContext, useContext, useMemo } from "react";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { Finding } from "../../runtime/core/insight/finding.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { useDocument } from "../draft/draft-context.ts";
import { createTold, type Told, useTold } from "../draft/told.ts";
import { type Asked, useAsked } from "../draft/use-asked.ts";

/** What is wrong with the draft; `problems` is null until it was looked at for the first time. */
export interface Review {
  readonly problems: readonly Problem[] | null;
  /** What is odd about a draft without problems: none of it keeps from publishing. */
  readonly findings: readonly Finding[];
  /** The document that was looked at is older than the draft. */
  readonly stale: boolean;
}

type Reviewed = Omit<Review, "stale"> & { readonly of: AppDocument | null };

const ReviewContext = createContext<Told<Reviewed> | null>(null);

export const ReviewProvider = ReviewContext.Provider;

/** Begins to tell of reviews; there was none yet. */
export const createReviews = (): Told<Reviewed> =>
  createTold<Reviewed>({ problems: null, findings: [], of: null });

/** The newest review of the draft. */
export function useReview(): Review {
  const { problems, findings, of } = useTold(useReviews());
  return { problems, findings, stale: of !== useDocument() };
}

function useReviews(): Told<Reviewed> {
  const reviews = useContext(ReviewContext);
  if (reviews === null) throw new Error("A part of the designer stands outside of a review");
  return reviews;
}

/** Reviews the draft in a thread of its own, a moment after the last change; shows nothing. */
export function Reviewing(): null {
  const reviews = useReviews();
  useAsked(
    useMemo<Asked<Omit<Review, "stale">>>(
      () => ({
        start: () =>
          new Worker(new URL("./review-worker.ts", import.meta.url), { type: "module", name: "review" }),
        pause: 250,
        take: ({ problems, findings }, of) => reviews.put({ problems, findings, of }),
      }),
      [reviews],
    ),
  );
  return null;
}
