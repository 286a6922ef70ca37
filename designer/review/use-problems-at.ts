import { useMemo } from "react";
import type { Json } from "../../runtime/core/json.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { useDocument } from "../draft/draft-context.ts";
import type { Path } from "../draft/edits/path.ts";
import { problemsBelow } from "./problems-below.ts";
import { useReview } from "./use-review.ts";

const none: readonly Problem[] = [];

/** What the review found wrong with the thing at a path of the draft as it stands; nothing while that is looked at. */
export function useProblemsAt(at: Path | undefined): readonly Problem[] {
  const { problems, stale } = useReview();
  const document = useDocument() as unknown as Json;
  return useMemo(
    () => (stale || at === undefined ? none : problemsBelow(document, problems ?? none, at)),
    [problems, stale, document, at],
  );
}
