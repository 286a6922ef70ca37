import type { AppDocument } from "../definition/generated/definition.ts";
import type { Problem } from "../problem/problem.ts";
import type { CompiledApp } from "./compiled.ts";

/** A compiled app, or every problem that kept it from being compiled. */
export type CompileResult =
  | { readonly app: CompiledApp; readonly problems: readonly [] }
  | { readonly app: null; readonly problems: readonly Problem[] };

/** What compiling takes from outside: a linear-time pattern engine, or one that lets everything pass. */
export interface CompileOptions {
  matches(pattern: string, value: string): boolean;
}

/**
 * Compiles a parsed document into a deep-frozen app. Never throws for a document that the parser accepted: what only
 * closures can find (types and circles of formulas, names in conditions, …) comes back as problems.
 */
export function compileApp(
  _document: AppDocument,
  _version: number,
  _options: CompileOptions,
): CompileResult {
  return { app: null, problems: [] };
}
