import { InputNumber } from "antd";
import type { Json } from "../../runtime/core/json.ts";
import { Property } from "../properties/Property.tsx";

interface NumberPropertyProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: number | undefined;
  readonly onChange: (value: Json | undefined) => void;
  readonly min?: number;
  readonly max?: number;
  readonly precision?: number;
}

/** A number that may be left out. */
export function NumberProperty({ label, help, value, onChange, min, max, precision }: NumberPropertyProps) {
  return (
    <Property label={label} help={help}>
      {(id) => (
        <InputNumber
          id={id}
          value={value ?? null}
          onChange={(next) => onChange(next ?? undefined)}
          {...(min === undefined ? {} : { min })}
          {...(max === undefined ? {} : { max })}
          {...(precision === undefined ? {} : { precision })}
        />
      )}
    </Property>
  );
}
