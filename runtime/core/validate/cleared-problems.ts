import type { EngineContext } from "../engine-context.ts";
import { isEmpty } from "../fields/is-empty.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";
import type { MergedInput } from "./merge-input.ts";

/**
 * Sent values of a wrong type in fields that were cleared because they are hidden: a mistake of whoever sent them, that
 * would go unseen with the value. Whatever else is wrong with a value that goes away does not matter.
 */
export function clearedProblems(
  { form }: Pick<EngineContext, "form">,
  { record: { data }, changed }: MergedInput,
  settled: EngineRecord,
): readonly Problem[] {
  return [...changed].flatMap((name) => {
    const field = form.fields.get(name);
    const value = data[name];
    if (!field?.clearWhenHidden || value === undefined || isEmpty(value)) return [];
    if (Object.hasOwn(settled.data, name)) return [];
    return field.check(value, pointerTo("", name)).filter(({ code }) => code === "wrong-type");
  });
}
