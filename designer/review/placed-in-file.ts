import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { stepsOf } from "../../runtime/core/problem/pointer.ts";

/** The fences around what stands before the body of a document in its file. */
const fences = 2;

/**
 * The problem with the line that the editor shows beside it: in the body of a document, lines are counted from where
 * the body begins, and in its file from where that does.
 */
export function placedInFile<P extends Pick<Problem, "pointer" | "params">>(
  problem: P,
  { documents }: Pick<AppDocument, "documents">,
): P {
  const [list, index, keyword] = stepsOf(problem.pointer);
  const { line } = problem.params;
  if (list !== "documents" || keyword !== "body" || typeof line !== "number") return problem;
  // Whatever shape a draft has: what is wrong with it is told too.
  const held: unknown = Array.isArray(documents) ? documents[Number(index)] : undefined;
  if (!isObject(held)) return problem;
  const before = Object.keys(held).filter((key) => key !== "body").length + fences;
  return { ...problem, params: { ...problem.params, line: line + before } };
}
