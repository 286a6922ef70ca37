import type { Json } from "../../runtime/core/json.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { isBelow } from "../draft/edits/is-below.ts";
import type { Path } from "../draft/edits/path.ts";
import { problemPath } from "./problem-path.ts";

/** Those of the problems of a draft that are about the thing at a path, or about a part of it. */
export function problemsBelow<Said extends Pick<Problem, "pointer">>(
  document: Json,
  problems: readonly Said[],
  at: Path,
): readonly Said[] {
  return problems.filter(({ pointer }) => isBelow(problemPath(document, pointer), at));
}
