import { done } from "../done.ts";
import type { Result } from "../result.ts";
import type { Answer } from "./route.ts";

/** A JSON answer; with `etag` where it has a revision. */
export function jsonAnswer(
  body: unknown,
  status = 200,
  rest: Omit<Answer, "body" | "status"> = {},
): Result<Answer> {
  return done({ status, body, ...rest });
}
