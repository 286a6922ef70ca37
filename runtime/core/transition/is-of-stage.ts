import type { Problem } from "../problem/problem.ts";

/** Whether only the stage asks for what is missing. */
export function isOfStage({ code, params }: Problem): boolean {
  return code === "required" && params["stage"] !== undefined;
}
