import type { Problem } from "../problem/problem.ts";
import type { AppIndex } from "./app-index.ts";

/** One thing that must be true of every app: yields what contradicts it. */
export type CheckRule = (index: AppIndex) => Iterable<Problem>;
