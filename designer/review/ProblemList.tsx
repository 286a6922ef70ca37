import type { ServerProblem } from "../../runtime/ui/http/http-problem.ts";
import { ProblemLink } from "./ProblemLink.tsx";

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
  return (
    <ul className="problem-list">
      {problems.slice(0, most).map((problem) => (
        <li key={`${problem.code} ${problem.pointer} ${problem.message}`}>
          <ProblemLink problem={problem} inFiles={inFiles} onFollow={onFollow}>
            {problem.message}
          </ProblemLink>
        </li>
      ))}
    </ul>
  );
}
