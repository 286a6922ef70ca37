import type { ServerProblem } from "../../runtime/ui/http/http-problem.ts";
import { useDraftState } from "../draft/draft-context.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useRoomPlace } from "../routes/place.ts";
import { spotOf, spotStep } from "../json/text/spot.ts";
import { problemPath } from "./problem-path.ts";
import { problemPlace } from "./problem-place.ts";
import { usePlaceWords } from "./use-place-words.ts";

/** A problem or finding of the draft, in words. */
export type SaidProblem = Pick<ServerProblem, "code" | "pointer" | "message"> &
  Partial<Pick<ServerProblem, "params">>;

interface ProblemListProps {
  readonly problems: readonly SaidProblem[];
  readonly onFollow?: () => void;
  /** They lead to the app's files, since no other room can show them. */
  readonly inFiles?: boolean;
  /** How many of them are shown. */
  readonly most?: number;
}

/** Problems of the draft; each that is about a place in it leads there. */
export function ProblemList({ problems, onFollow, inFiles = false, most = 50 }: ProblemListProps) {
  const history = useDraftState((state) => state.history);
  const { app } = useRoomPlace();
  const placeWords = usePlaceWords();
  return (
    <ul className="problem-list">
      {problems.slice(0, most).map(({ code, pointer, params, message }) => {
        const at = problemPath(history.document, pointer);
        const place = inFiles ? { room: "json", at } : problemPlace(at);
        // Several problems of one text are told apart by where in it they are.
        const spot = at[0] === "documents" ? spotOf(params) : null;
        return (
          <li key={`${code} ${pointer} ${message}`}>
            {at.length === 0 ? (
              message
            ) : (
              <DesignLink
                place={{ app, ...place, ...(spot !== null && { at: [...at, spotStep(spot)] }) }}
                onMouseUp={onFollow}
              >
                {message}
                <small>{placeWords(at)}</small>
              </DesignLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}
