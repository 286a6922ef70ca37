import type { Request } from "express";
import type { Result } from "../result.ts";

/** Whether the body can be read once more: parsed before, or none; one that streams by is gone. */
function isKept(request: Request): boolean {
  return request.body !== undefined || request.get("content-type") === undefined;
}

/** Works on a request once more where a new version was published under it, so that nobody is asked to try again. */
export async function throughPublish<T>(
  request: Request,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const result = await work();
  const renewed = !result.ok && result.problems.some(({ code }) => code === "new-version");
  return renewed && isKept(request) ? work() : result;
}
