import { Select } from "antd";
import { Property } from "../../properties/Property.tsx";

interface ChoicesPropertyProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly placeholder?: string;
  readonly value: readonly string[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Several of several choices, in the order in which they were chosen. */
export function ChoicesProperty({
  label,
  help,
  placeholder,
  value,
  options,
  onChange,
}: ChoicesPropertyProps) {
  return (
    <Property label={label} help={help}>
      {(id) => (
        <Select<string[]>
          id={id}
          mode="multiple"
          value={[...value]}
          placeholder={placeholder}
          options={[...options]}
          showSearch={{ optionFilterProp: "label" }}
          onChange={onChange}
        />
      )}
    </Property>
  );
}
