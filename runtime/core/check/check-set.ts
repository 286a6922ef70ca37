import { definitionProblem } from "../definition/definition-problem.ts";
import type { SetDefinition } from "../definition/generated/definition.ts";
import { isEmpty } from "../fields/is-empty.ts";
import { kindNameOf } from "../fields/kind-name-of.ts";
import { kindOf } from "../fields/kind-of.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { Problem } from "../problem/problem.ts";
import type { FormPlace } from "./app-index.ts";
import { writableField } from "./field-references.ts";

/** The problems of setting fields of a form: names that cannot be written, values that do not suit. */
export function* checkSet(place: FormPlace, set: SetDefinition, pointer: string): Generator<Problem> {
  for (const [name, setting] of Object.entries(set)) {
    const at = pointerTo(pointer, name);
    yield* writableField(place, name, at);
    const field = place.fields.get(name);
    const kind = field && kindNameOf(field);
    if (!field || !kind || !("value" in setting) || isEmpty(setting.value)) continue;
    const check = kindOf(field).compileCheck(field, { kindOf, matches: () => true });
    if (check(setting.value, "").length > 0)
      yield definitionProblem("definition-value-unsuitable", `${at}/value`, { kind });
  }
}
