import { memo, useCallback } from "react";
import type { Condition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { ConditionProperty } from "../properties/ConditionProperty.tsx";

interface RulePropertyProps {
  /** The name of the form. */
  readonly form: string;
  readonly keyword: "x-visibleWhen" | "x-requiredWhen" | "x-readOnlyWhen";
  readonly condition: Condition | undefined;
  readonly label: string;
  readonly none: string;
  readonly set: (keyword: string, value: Json | undefined) => void;
}

/** When a field is shown, required or locked. */
export const RuleProperty = memo(function RuleProperty({ keyword, set, ...rest }: RulePropertyProps) {
  const change = useCallback(
    (condition: Condition | undefined) => set(keyword, condition as unknown as Json | undefined),
    [set, keyword],
  );
  return <ConditionProperty {...rest} onChange={change} />;
});
