import { definitionProblem } from "../../definition/definition-problem.ts";
import { pipelinePlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";

/** Grades descend from a total that can be reached down to 0. */
export const scoreGrades: CheckRule = function* (index) {
  for (const { pipeline, pointer } of pipelinePlaces(index)) {
    if (!pipeline.scorecard) continue;
    const { maximum, grades } = pipeline.scorecard;
    const at = (position: number) => `${pointer}/scorecard/grades/${position}/from`;
    for (const [position, { from }] of grades.entries()) {
      const previous = grades[position - 1]?.from;
      if (from > maximum)
        yield definitionProblem("definition-grade-unreachable", at(position), { from, maximum });
      else if (previous !== undefined && from >= previous)
        yield definitionProblem("definition-grades-order", at(position), { previous });
    }
    if (grades.every(({ from }) => from !== 0))
      yield definitionProblem("definition-grades-zero", at(grades.length - 1));
  }
};
