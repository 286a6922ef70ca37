import type { CompiledField } from "../compile/compiled.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";
import { checkProblems } from "./check-problems.ts";
import { optionProblems } from "./option-problems.ts";
import { referenceProblems } from "./reference-problems.ts";
import { requiredProblems } from "./required-problems.ts";
import { valueProblems } from "./value-problems.ts";

const rules: readonly ((context: EngineContext, record: EngineRecord) => readonly Problem[])[] = [
  optionProblems,
  referenceProblems,
  requiredProblems,
  checkProblems,
];

/**
 * Every problem that the record has where it is now: values, options, references, what is required (by form, condition
 * or stage) and the form's checks. Pointers lead into its data: `/amount`, `/lines/0/price`.
 * Values are judged by themselves only in these `fields`, where they are given.
 */
export function validate(
  context: EngineContext,
  record: EngineRecord,
  fields?: readonly CompiledField[],
): readonly Problem[] {
  return [...valueProblems(context, record, fields), ...rules.flatMap((rule) => rule(context, record))];
}
