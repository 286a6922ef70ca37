import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ScorecardQuestion, ScorecardTrial } from "../../runtime/contract/generated/contract.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { JsonObject } from "../../runtime/core/json.ts";
import { HttpProblem } from "../../runtime/ui/http/http-problem.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { documentNumber } from "../draft/document-number.ts";
import { useDocument, useDraftState } from "../draft/draft-context.ts";
import { useReview } from "../review/use-review.ts";

/** What a scorecard does to live records, as far as it is known. */
export interface ScoreTrial {
  /** The newest answer, though it may be about a moment ago. */
  readonly trial: ScorecardTrial | undefined;
  /** Why there is none of the draft as it is now, if nothing is under way. */
  readonly hindered: "unpublished" | "problems" | null;
  readonly error: Error | null;
  /** An answer about the draft as it is now is still to come. */
  readonly recomputing: boolean;
  readonly ask: () => void;
}

const pause = 150;

/** Asks what the draft's scorecard does to live records, a moment after each change that leaves the draft sound. */
export function useScoreTrial(app: string, form: string, pipeline: string): ScoreTrial {
  const { i18n } = useTranslation();
  const document = useDocument();
  const base = useDraftState((state) => state.base);
  const { problems, stale } = useReview();
  const isSound = !stale && problems?.length === 0;
  const [asked, setAsked] = useState<AppDocument | null>(null);
  useEffect(() => {
    if (!isSound) return;
    const timer = setTimeout(() => setAsked(document), pause);
    return () => clearTimeout(timer);
  }, [isSound, document]);
  const query = useQuery({
    queryKey: [
      ...["score-trial", app, form, pipeline, i18n.language],
      asked === null ? null : documentNumber(asked),
    ],
    enabled: base !== null && asked !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
    placeholderData: keepPreviousData,
    // Of two questions by one person only the last is answered: another window may have asked in between.
    retry: (times, error) => error instanceof HttpProblem && error.status === 409 && times < 3,
    queryFn: ({ signal }) => {
      const body: ScorecardQuestion = { form, pipeline, definition: asked as unknown as JsonObject };
      const path = `/apps/${encodeURIComponent(app)}/draft/score`;
      return request<ScorecardTrial>(path, { method: "POST", body, signal });
    },
  });
  const isUnsound = !stale && problems !== null && problems.length > 0;
  return {
    trial: query.data,
    hindered: base === null ? "unpublished" : isUnsound ? "problems" : null,
    error: query.error,
    recomputing: base !== null && !isUnsound && (asked !== document || query.isFetching),
    ask: () => {
      if (base !== null && asked !== null) void query.refetch();
    },
  };
}
