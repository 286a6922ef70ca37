import type { CompiledField } from "../compile/compiled.ts";
import type { Condition } from "../definition/generated/definition.ts";
import { isEmpty } from "../fields/is-empty.ts";
import type { Json } from "../json.ts";

const isYesOrNo = ({ kind }: CompiledField): boolean => kind.name === "boolean";

/** Holds for records in which a field has a value that somebody would miss. A no says nothing: missing is no. */
export function whereInUse(field: CompiledField): Condition {
  return isYesOrNo(field) ? { properties: { [field.name]: { const: true } } } : { required: [field.name] };
}

/** The same of one value. */
export function isInUse(field: CompiledField, value: Json | undefined): boolean {
  return isYesOrNo(field) ? value === true : !isEmpty(value);
}
