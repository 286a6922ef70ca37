import type { Locale, ProblemView } from "../../runtime/contract/generated/contract.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { requestMessages } from "./request-messages.ts";

function words(problem: Problem, locale: Locale): string {
  const { code, params, message } = problem;
  if (message !== undefined || !Object.hasOwn(requestMessages, code)) {
    return explainProblem(problem, locale);
  }
  return (requestMessages[code]?.[locale] ?? "").replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? [params[name]].flat().join(", ") : whole,
  );
}

/** A problem with its message in the reader's language. */
export function presentProblem(problem: Problem, locale: Locale): ProblemView {
  const { code, pointer, params } = problem;
  return { code, pointer, params, message: words(problem, locale) };
}
