import type { Locale, ProblemView } from "../../runtime/contract/generated/contract.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import { filledText } from "../../runtime/core/problem/filled-text.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { requestMessages } from "./request-messages.ts";

function words(problem: Problem, locale: Locale): string {
  const { code, params, message } = problem;
  if (message !== undefined || !Object.hasOwn(requestMessages, code)) {
    return explainProblem(problem, locale);
  }
  const template = requestMessages[code]?.[locale] ?? "";
  return typeof template === "function" ? template(params) : filledText(template, params, locale);
}

/** A problem with its message in the reader's language. */
export function presentProblem(problem: Problem, locale: Locale): ProblemView {
  const { code, pointer, params } = problem;
  return { code, pointer, params, message: words(problem, locale) };
}
