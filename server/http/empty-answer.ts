import { done } from "../done.ts";
import type { Result } from "../result.ts";
import type { Answer } from "./route.ts";

/** 204: done, and nothing to say. */
export const emptyAnswer: Result<Answer> = done({ status: 204 });
