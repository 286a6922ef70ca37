import type { Compilation } from "./compilation.ts";
import type { Expression } from "./expression.ts";
import type { CompiledFormula, FormulaProblem, FormulaResult, FormulaScope, FormulaType } from "./formula.ts";
import { fail } from "./compilation.ts";
import { compileNode } from "./compile-node.ts";
import { startEvaluation } from "./evaluation.ts";
import { typeName } from "./expression.ts";
import { toJson } from "./json-value.ts";
import { localDate } from "./moment.ts";
import { parseFormula } from "./parse-formula.ts";

/**
 * Parses, checks and compiles a formula; with `expected`, its result must be of that type. Mistakes come back as
 * problems with their position: the first one of grammar, or every one of names and types.
 */
export function compileFormula(source: string, scope: FormulaScope, expected?: FormulaType): FormulaResult {
  const parsed = parseFormula(source);
  if (parsed.problem) return refused([parsed.problem]);
  const { expression: node } = parsed;
  const compilation: Compilation = {
    source,
    scope,
    problems: [],
    reads: new Set(),
    readsThrough: new Map(),
    volatile: false,
  };
  const expression = compileNode(node, compilation);
  if (!expression) return refused(compilation.problems);
  const result = fittingResult(expression, expected);
  if (!result) {
    const params = { expected: expected ?? null, found: typeName(expression.type) };
    fail(compilation, node, expected ? "formula-result-type" : "formula-no-result", params);
    return refused(compilation.problems);
  }
  return { formula: Object.freeze(compiled(compilation, result.type, result.run)), problems: [] };
}

function refused(problems: readonly FormulaProblem[]): FormulaResult {
  return { formula: null, problems };
}

/** The result as it is or, where a date is wanted, a date-time by its date; null where it is of another type. */
function fittingResult(
  { type, run }: Expression,
  expected: FormulaType | undefined,
): { type: FormulaType; run: Expression["run"] } | null {
  if (type.kind === "record") return null;
  if (type.kind === "blank") return type.rows === null ? { type: expected ?? "text", run } : null;
  const found = typeName(type) as FormulaType;
  if (expected === undefined || expected === found) return { type: found, run };
  if (expected !== "date" || found !== "date-time") return null;
  return {
    type: expected,
    run(evaluation) {
      const instant = run(evaluation);
      return typeof instant === "string" ? localDate(instant, evaluation.facts.timeZone) : null;
    },
  };
}

function compiled(
  { source, reads, readsThrough, volatile }: Compilation,
  type: FormulaType,
  run: Expression["run"],
): CompiledFormula {
  return {
    source,
    type,
    reads,
    readsThrough: [...readsThrough.values()],
    volatile,
    evaluate(facts) {
      const evaluation = startEvaluation(facts);
      const value = run(evaluation);
      return evaluation.left < 0 ? null : toJson(value);
    },
  };
}
