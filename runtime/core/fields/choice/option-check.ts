import type { FieldSchema } from "../../definition/generated/definition.ts";
import type { ValueCheck } from "../field-kind.ts";

/** Checks that a value is the constant of one of the field's options. */
export function optionCheck(field: FieldSchema): ValueCheck {
  const constants = new Set<unknown>(field.oneOf?.map((option) => option.const));
  return (value, pointer) => {
    if (typeof value !== "string") return [{ code: "wrong-type", pointer, params: { expected: "text" } }];
    return constants.has(value)
      ? []
      : [{ code: "unknown-option", pointer, params: { value: value.slice(0, 120) } }];
  };
}
