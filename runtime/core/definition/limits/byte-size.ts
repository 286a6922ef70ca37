import type { Problem } from "../../problem/problem.ts";
import { definitionProblem } from "../definition-problem.ts";
import { formsOf } from "./forms-of.ts";
import type { LimitRule } from "./limit-rule.ts";

const largestForm = 512 * 1024;
/** Bytes of JSON that an app may have. */
export const largestApp = 8 * 1024 * 1024;

/** A form is at most 512 kB of JSON, the whole app 8 MB. Runs after the depth was bounded. */
export const byteSize: LimitRule = (document) => {
  const problems: Problem[] = formsOf(document)
    .filter(({ form }) => bytes(form) > largestForm)
    .map(({ pointer }) => definitionProblem("definition-form-size", pointer, { limit: largestForm }));
  if (bytes(document) > largestApp)
    problems.push(definitionProblem("definition-app-size", "", { limit: largestApp }));
  return problems;
};

function bytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value) ?? "").length;
}
