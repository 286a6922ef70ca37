import type { FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { ConditionProperty } from "../properties/ConditionProperty.tsx";

interface RulePropertyProps {
  readonly form: string;
  readonly field: FieldSchema;
  readonly keyword: "x-visibleWhen" | "x-requiredWhen" | "x-readOnlyWhen";
  readonly label: string;
  readonly none: string;
  readonly set: (keyword: string, value: Json | undefined) => void;
}

/** When a field is shown, required or locked. */
export function RuleProperty({ form, field, keyword, label, none, set }: RulePropertyProps) {
  return (
    <ConditionProperty
      form={form}
      condition={field[keyword]}
      label={label}
      none={none}
      onChange={(condition) => set(keyword, condition as unknown as Json | undefined)}
    />
  );
}
