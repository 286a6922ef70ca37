import type { Problem } from "../problem/problem.ts";
import { checkNames } from "./names/check-names.ts";
import type { AppDocument } from "./generated/definition.ts";
import { checkLimits } from "./limits/check-limits.ts";
import { checkShape } from "./shape/check-shape.ts";

/** A document that is well-formed, or every problem that keeps it from being so. */
export type ParseResult =
  | { readonly app: AppDocument; readonly problems: readonly [] }
  | { readonly app: null; readonly problems: readonly Problem[] };

const steps: readonly ((document: unknown) => readonly Problem[])[] = [
  checkLimits,
  checkShape,
  (document) => checkNames(document as AppDocument),
];

/**
 * Takes any value for an app: its size first, then its shape, then its names. A parsed app is the same value, not a
 * copy; what its names refer to is the matter of `checkApp`.
 */
export function parseApp(document: unknown): ParseResult {
  for (const step of steps) {
    const problems = step(document);
    if (problems.length > 0) return { app: null, problems };
  }
  return { app: document as AppDocument, problems: [] };
}
