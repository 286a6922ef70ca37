import type { ComponentProps } from "react";
import { ValueInput } from "../../runtime/ui/conditions/ValueInput.tsx";
import "./set-value.css";

interface SetValueProps extends Omit<ComponentProps<typeof ValueInput>, "shape"> {
  readonly id?: string;
}

/** A field's name, and its own widget for a value that is only tried. */
export function SetValue({ id, ...input }: SetValueProps) {
  return (
    <div id={id} className="set-value">
      <span className="field-label" aria-hidden="true">
        {input.label}
      </span>
      <ValueInput {...input} shape="one" />
    </div>
  );
}
