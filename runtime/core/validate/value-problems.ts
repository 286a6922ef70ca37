import type { CompiledField } from "../compile/compiled.ts";
import type { EngineContext } from "../engine-context.ts";
import { isEmpty } from "../fields/is-empty.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";

/**
 * What is wrong with values by themselves and beside each other: type, length, range, decimals, pattern, unknown
 * options; derived fields aside. Only in these `fields`, where they are given.
 */
export function valueProblems(
  { form }: Pick<EngineContext, "form">,
  record: EngineRecord,
  fields: readonly CompiledField[] = form.steps.values,
): readonly Problem[] {
  const valueOf = (name: string) => (Object.hasOwn(record.data, name) ? record.data[name] : undefined);
  return fields.flatMap((field) => {
    const value = valueOf(field.name);
    if (value === undefined || isEmpty(value)) return [];
    return field.check(value, pointerTo("", field.name), valueOf);
  });
}
