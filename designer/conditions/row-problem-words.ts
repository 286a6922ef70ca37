import type { ConditionWords } from "../../runtime/core/condition/leaf-words.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";

/** What is said to be written is written by technical names. */
const written: ReadonlySet<string> = new Set(["condition-empty-value"]);

/** What is wrong with a part of a condition, with the fields by their titles, as the rows around it call them. */
export function rowProblemWords(
  problem: Problem,
  { locale, fieldTitle }: Pick<ConditionWords, "locale" | "fieldTitle">,
): string {
  if (written.has(problem.code)) return explainProblem(problem, locale);
  const params = Object.entries(problem.params).map(([name, value]) =>
    (name === "field" || name === "other") && typeof value === "string"
      ? [name, fieldTitle(value)]
      : [name, value],
  );
  return explainProblem({ ...problem, params: Object.fromEntries(params) as Problem["params"] }, locale);
}
