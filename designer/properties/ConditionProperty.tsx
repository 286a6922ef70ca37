import type { Condition } from "../../runtime/core/definition/generated/definition.ts";
import { ConditionEditor } from "../conditions/ConditionEditor.tsx";

interface ConditionPropertyProps {
  readonly form: string;
  readonly condition: Condition | undefined;
  readonly label: string;
  /** What no condition means. */
  readonly none: string;
  readonly onChange: (condition: Condition | undefined) => void;
}

/** A condition as a property of what is selected; none of it may be left. */
export function ConditionProperty(props: ConditionPropertyProps) {
  return (
    <div className="property">
      <ConditionEditor {...props} allowNone />
    </div>
  );
}
