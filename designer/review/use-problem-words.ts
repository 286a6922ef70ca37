import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { useDocument } from "../draft/draft-context.ts";
import { placedInFile } from "./placed-in-file.ts";
import { titledProblem } from "./titled-problem.ts";

/** Says problems of the draft in the admin's language, by the titles and the lines of files that the draft has now. */
export function useProblemWords(): (problem: Problem) => string {
  const document = useDocument();
  const { i18n } = useTranslation();
  return useCallback(
    (problem) =>
      explainProblem(titledProblem(placedInFile(problem, document), document, i18n.language), i18n.language),
    [document, i18n.language],
  );
}
