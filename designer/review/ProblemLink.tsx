import type { ReactNode } from "react";
import { useDraftState } from "../draft/draft-context.ts";
import { spotOf, spotStep } from "../json/text/spot.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useRoomPlace } from "../routes/place.ts";
import { problemPath } from "./problem-path.ts";
import { problemPlace } from "./problem-place.ts";
import type { SaidProblem } from "./ProblemList.tsx";
import { usePlaceWords } from "./use-place-words.ts";

interface ProblemLinkProps {
  readonly problem: Omit<SaidProblem, "message">;
  /** Leads to the app's files, since no other room can show it. */
  readonly inFiles?: boolean;
  readonly onFollow?: (() => void) | undefined;
  /** Where it is said by what is said of it. */
  readonly isPlaced?: boolean;
  /** What is said of it; where that is nothing, the place alone is said. */
  readonly children: ReactNode;
}

/** Leads to the place in the draft that a problem is about, and says where that is; a text where it is about none. */
export function ProblemLink(props: ProblemLinkProps) {
  const { problem, inFiles = false, isPlaced = props.children === null, onFollow, children } = props;
  const document = useDraftState((state) => state.history.document);
  const { app } = useRoomPlace();
  const placeWords = usePlaceWords();
  const at = problemPath(document, problem.pointer);
  if (at.length === 0) return children;
  const place = inFiles ? { room: "json", at } : problemPlace(at);
  // Several problems of one text are told apart by where in it they are.
  const spot = at[0] === "documents" ? spotOf(problem.params) : null;
  return (
    <DesignLink
      place={{ app, ...place, ...(spot !== null && { at: [...at, spotStep(spot)] }) }}
      onMouseUp={onFollow}
    >
      {children ?? placeWords(at)}
      {!isPlaced && <small>{placeWords(at)}</small>}
    </DesignLink>
  );
}
