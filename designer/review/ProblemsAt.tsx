import { useMemo } from "react";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { Path } from "../draft/edits/path.ts";
import { MarkList } from "./MarkList.tsx";
import { useProblemsAt } from "./use-problems-at.ts";

interface ProblemsAtProps {
  readonly at: Path;
  /** What stands in the thing at that path. */
  readonly keyword: string;
  /** Those that nothing else tells there; all of them where it is not said. */
  readonly only?: readonly Problem["code"][];
}

/** What is wrong with a part of the draft, told beside the inputs that shape it. */
export function ProblemsAt({ at, keyword, only }: ProblemsAtProps) {
  const place = useMemo(() => [...at, keyword], [at, keyword]);
  const problems = useProblemsAt(place).filter(({ code }) => only?.includes(code) ?? true);
  return (
    <MarkList marks={problems.map((problem) => ({ problem, severity: "problem" as const, at: place }))} />
  );
}
