import type { ServerProblem } from "../../runtime/ui/http/http-problem.ts";
import { useDraftState } from "../draft/draft-context.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useRoomPlace } from "../routes/place.ts";
import { problemPath } from "./problem-path.ts";
import { problemPlace } from "./problem-place.ts";
import { usePlaceWords } from "./use-place-words.ts";

/** A problem or finding of the draft, in words. */
export type SaidProblem = Pick<ServerProblem, "code" | "pointer" | "message">;

const most = 50;

interface ProblemListProps {
  readonly problems: readonly SaidProblem[];
  readonly onFollow?: () => void;
  /** They lead to the app's files, since no other room can show them. */
  readonly inFiles?: boolean;
}

/** Problems of the draft; each that is about a place in it leads there. */
export function ProblemList({ problems, onFollow, inFiles = false }: ProblemListProps) {
  const history = useDraftState((state) => state.history);
  const { app } = useRoomPlace();
  const placeWords = usePlaceWords();
  return (
    <ul className="problem-list">
      {problems.slice(0, most).map(({ code, pointer, message }) => {
        const at = problemPath(history.document, pointer);
        return (
          <li key={`${code} ${pointer} ${message}`}>
            {at.length === 0 ? (
              message
            ) : (
              <DesignLink
                place={{ app, ...(inFiles ? { room: "json", at } : problemPlace(at)) }}
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
