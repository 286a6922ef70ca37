import type { Locale, ProblemView } from "../../runtime/contract/generated/contract.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { requestMessages } from "./request-messages.ts";

function words({ code, params, message }: Problem, locale: Locale): string {
  if (message !== undefined) return textIn(message, locale);
  const sentence = Object.hasOwn(requestMessages, code) ? requestMessages[code]?.[locale] : undefined;
  return (sentence ?? code).replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}

/** A problem with its message in the reader's language. */
export function presentProblem(problem: Problem, locale: Locale): ProblemView {
  const { code, pointer, params } = problem;
  return { code, pointer, params, message: words(problem, locale) };
}
