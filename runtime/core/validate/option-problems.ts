import type { CompiledField } from "../compile/compiled.ts";
import { circumstanceOf } from "../derive/circumstance-of.ts";
import { factsOf } from "../derive/facts-of.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Json } from "../json.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";
import { offeredOptions } from "./offered-options.ts";
import { problemAt } from "./problem-at.ts";

/** Options that are chosen although their condition (`x-when`) does not hold. */
export function optionProblems(context: EngineContext, record: EngineRecord): readonly Problem[] {
  if (context.form.steps.options.length === 0) return [];
  const facts = factsOf(context, record);
  const at = circumstanceOf(context);
  const problems: Problem[] = [];
  for (const field of context.form.steps.options) {
    problems.push(...notOffered(field, facts(field.name), offeredOptions(field, facts, at)));
  }
  return problems;
}

/** A problem for each chosen option of a field that is not `offered`; what is no option at all is told elsewhere. */
export function notOffered(
  field: CompiledField,
  value: Json | undefined,
  offered: ReadonlySet<string> | null,
): readonly Problem[] {
  if (offered === null) return [];
  const chosen: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [value ?? null];
  return chosen
    .filter((option) => typeof option === "string" && field.options?.has(option) && !offered.has(option))
    .map((option) => {
      const title = field.schema.oneOf?.find((each) => each.const === option)?.title ?? option;
      return problemAt(field, "option-not-offered", { option: title });
    });
}
