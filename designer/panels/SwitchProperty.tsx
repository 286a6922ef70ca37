import { Checkbox } from "antd";
import { memo } from "react";

interface SwitchPropertyProps {
  readonly label: string;
  readonly help?: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly disabled?: boolean;
}

/** A property that is or is not. */
export const SwitchProperty = memo(function SwitchProperty(props: SwitchPropertyProps) {
  const { label, help, value, onChange, disabled = false } = props;
  return (
    <div className="property">
      <Checkbox checked={value} disabled={disabled} onChange={({ target }) => onChange(target.checked)}>
        {label}
      </Checkbox>
      {help !== undefined && <p className="quiet">{help}</p>}
    </div>
  );
});
