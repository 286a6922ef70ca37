import type { AppDocument } from "../definition/generated/definition.ts";
import { kindOf } from "../fields/kind-of.ts";
import type { Problem } from "../problem/problem.ts";
import type { AppCheck } from "./app-check.ts";
import { checkCircles } from "./check-circles.ts";
import { checkDeclassified } from "./check-declassified.ts";
import { checkDefaultCircles } from "./check-default-circles.ts";
import { checkHidingCircles } from "./check-hiding-circles.ts";
import { checkScoreCircles } from "./check-score-circles.ts";
import { checkVolatile } from "./check-volatile.ts";
import type { Compilation } from "./compilation.ts";
import type { CompiledApp } from "./compiled.ts";
import { compileForm } from "./compile-form.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { expandRoles } from "./expand-roles.ts";
import { formScopes } from "./form-scopes.ts";

/** A compiled app, or every problem that kept it from being compiled. */
export type CompileResult =
  | { readonly app: CompiledApp; readonly problems: readonly [] }
  | { readonly app: null; readonly problems: readonly Problem[] };

/** What compiling takes from outside: a linear-time pattern engine that throws on bad syntax, or one that lets all pass. */
export interface CompileOptions {
  matches(pattern: string, value: string): boolean;
  /** Finds also what only came to be refused later: for a definition that is to be accepted, never for a stored one. */
  readonly strict?: boolean;
}

const checks: readonly AppCheck[] = [checkCircles, checkVolatile, checkDeclassified];
const strictChecks: readonly AppCheck[] = [
  ...checks,
  checkScoreCircles,
  checkDefaultCircles,
  checkHidingCircles,
];

/**
 * Compiles a parsed document into a deep-frozen app; the document is frozen with it. Never throws for a document that
 * the parser accepted: what only closures can find (types and circles of formulas, names in conditions, …) comes back
 * as problems, pointing into the document.
 */
export function compileApp(document: AppDocument, version: number, options: CompileOptions): CompileResult {
  const { app, problems } = compileDraft(document, version, options);
  return problems.length > 0 ? { app: null, problems } : { app, problems: [] };
}

/**
 * Compiles a parsed document that is still being worked on: what is wrong in it holds never and computes nothing. To
 * show it, not to decide anything by it.
 */
export function compileDraft(
  document: AppDocument,
  version: number,
  options: CompileOptions,
): { readonly app: CompiledApp; readonly problems: readonly Problem[] } {
  const compilation: Compilation = { check: { kindOf, matches: options.matches }, problems: [] };
  const scopes = formScopes(document.forms, options.strict === true);
  const forms = document.forms.map((form, index) =>
    compileForm(compilation, form, scopes, `/forms/${String(index)}`),
  );
  const app: CompiledApp = {
    name: document.name,
    version,
    document,
    defaultLocale: document.defaultLocale,
    timeZone: document.timeZone,
    roles: expandRoles(document),
    forms: new Map(forms.map((form) => [form.name, form])),
  };
  return {
    app: deepFreeze(app),
    problems: [
      ...compilation.problems,
      ...(options.strict === true ? strictChecks : checks).flatMap((check) => check(app)),
    ],
  };
}
