import type { Circumstance, Facts } from "../circumstance.ts";
import type { CompiledField } from "../compile/compiled.ts";
import { circumstanceOf } from "../derive/circumstance-of.ts";
import { factsOf } from "../derive/facts-of.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Json } from "../json.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";
import { problemAt } from "./problem-at.ts";

/** Options that are chosen although their condition (`x-when`) does not hold. */
export function optionProblems(context: EngineContext, record: EngineRecord): readonly Problem[] {
  const facts = factsOf(context, record);
  const at = circumstanceOf(context);
  return [...context.form.fields.values()].flatMap((field) =>
    notOffered(field, facts, at).map((option) => problemAt(field, "option-not-offered", { option })),
  );
}

function notOffered(field: CompiledField, facts: Facts, at: Circumstance): readonly string[] {
  const { options } = field;
  if (options === null) return [];
  const value = facts(field.name);
  const chosen: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [value ?? null];
  return chosen
    .filter((option) => typeof option === "string")
    .filter((option) => {
      const when = options.get(option);
      return when && !when.test(facts, at);
    });
}
