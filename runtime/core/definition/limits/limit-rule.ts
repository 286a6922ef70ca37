import type { Problem } from "../../problem/problem.ts";

/** A bound on a document of any shape, checked before anything else looks at it. */
export type LimitRule = (document: unknown) => readonly Problem[];
