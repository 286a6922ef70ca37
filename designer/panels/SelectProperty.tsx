import { Select } from "antd";
import { useClearing } from "../../runtime/ui/widgets/use-clearing.tsx";
import { Property } from "../properties/Property.tsx";

interface SelectPropertyProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
  readonly optional?: boolean;
  readonly placeholder?: string;
}

/** One of several choices. */
export function SelectProperty({
  label,
  help,
  value,
  options,
  onChange,
  optional = false,
  placeholder,
}: SelectPropertyProps) {
  const clearing = useClearing(label);
  return (
    <Property label={label} help={help}>
      {(id) => (
        <Select
          id={id}
          value={value ?? null}
          options={[...options]}
          allowClear={optional && clearing}
          placeholder={placeholder}
          showSearch={options.length > 8 ? { optionFilterProp: "label" } : false}
          onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
        />
      )}
    </Property>
  );
}
