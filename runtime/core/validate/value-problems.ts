import type { EngineContext } from "../engine-context.ts";
import { isEmpty } from "../fields/is-empty.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";

/** What is wrong with values by themselves: type, length, range, pattern, unknown options; derived fields aside. */
export function valueProblems(
  { form }: Pick<EngineContext, "form">,
  record: EngineRecord,
): readonly Problem[] {
  return [...form.fields.values()].flatMap((field) => {
    const value = Object.hasOwn(record.data, field.name) ? record.data[field.name] : undefined;
    if (value === undefined || isEmpty(value) || field.formula !== null || field.kind.name === "rollup")
      return [];
    return field.check(value, pointerTo("", field.name));
  });
}
