import type { JsonObject } from "../core/json.ts";
import type { DocumentCode } from "../core/problem/document-messages.ts";
import type { Problem } from "../core/problem/problem.ts";

/** A place in a text, both from 1; a column is one UTF-16 unit. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a template, wherever it stands: `params` hold the line and column where there is a place. */
export type TemplateProblem = Omit<Problem, "pointer">;

/** A problem at a place in a template; a code without words in every language fails type-check. */
export function templateProblem(
  code: DocumentCode,
  { line, column }: Position,
  params: JsonObject = {},
): TemplateProblem {
  return { code, params: { line, column, ...params } };
}
