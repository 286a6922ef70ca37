import type { Response } from "express";
import type { Locale, ProblemDocument } from "../../runtime/contract/generated/contract.ts";
import { presentProblem } from "../presenters/present-problem.ts";
import type { Refused } from "../result.ts";
import { status } from "./status.ts";
import { statusTitle } from "./status-title.ts";

/** Sends a refusal as `application/problem+json`; it says nothing of the address, so that equal refusals are equal bytes. */
export function sendRefusal(response: Response, refused: Refused, locale: Locale): void {
  const code = status[refused.reason];
  const problems = refused.problems.map((problem) => presentProblem(problem, locale));
  const title = statusTitle(code, locale);
  const document: ProblemDocument = {
    type: "about:blank",
    title,
    status: code,
    detail: problems[0]?.message ?? title,
    problems,
  };
  if (refused.retryAfter !== undefined) response.set("Retry-After", String(refused.retryAfter));
  if (code === 401) response.set("WWW-Authenticate", "Bearer");
  response
    .status(code)
    .set({ "Content-Language": locale, "Cache-Control": "no-store" })
    .type("application/problem+json")
    .send(JSON.stringify(document));
}
