import { Input, InputNumber, Select } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledField, CompiledForm } from "../../core/compile/compiled.ts";
import type { FieldKindName } from "../../core/fields/field-kind-name.ts";
import type { Json } from "../../core/json.ts";
import { parseNumber } from "../widgets/parse-number.ts";
import { widgets } from "../widgets/widgets.ts";
import { valueField } from "./value-field.ts";

interface ValueInputProps {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  /** The own or system field whose values these are. */
  readonly field: string;
  /** One of the field's values, several of them, a part of a text, or a length. */
  readonly shape: "one" | "many" | "text" | "size";
  readonly label: string;
  readonly value: Json;
  /** `null` for nothing (yet). */
  readonly onChange: (value: Json) => void;
}

/** The kinds whose several values have a widget of their own. */
const several: { readonly [kind in FieldKindName]?: FieldKindName } = {
  choice: "choices",
  user: "users",
  reference: "references",
};

/**
 * What a field is compared with, by the widget of the field's own kind. It stands within a `FormRoomProvider`, like
 * every widget.
 */
export function ValueInput({ app, form, field: name, shape, label, value, onChange }: ValueInputProps) {
  const { t } = useTranslation("words");
  const id = useId();
  const field = valueField(app, form, name);
  if (shape === "size") {
    return (
      <InputNumber
        className="value-input"
        aria-label={label}
        min={0}
        precision={0}
        value={typeof value === "number" ? value : null}
        onChange={onChange}
      />
    );
  }
  if (shape === "text" || field === undefined) {
    return (
      <Input
        className="value-input"
        aria-label={label}
        value={typeof value === "string" ? value : value === null ? "" : JSON.stringify(value)}
        onChange={({ target }) => onChange(target.value === "" ? null : target.value)}
      />
    );
  }
  const kind = shape === "many" ? several[field.kind.name] : field.kind.name;
  if (kind === undefined) return <Several field={field} label={label} value={value} onChange={onChange} />;
  if (kind === "boolean") {
    return (
      <Select<"yes" | "no">
        className="value-input"
        aria-label={label}
        value={typeof value === "boolean" ? (value ? "yes" : "no") : null}
        options={(["yes", "no"] as const).map((each) => ({ value: each, label: t(each) }))}
        onChange={(each) => onChange(each === "yes")}
      />
    );
  }
  const Widget = widgets[kind];
  return (
    <span className="value-input">
      <label className="for-readers" htmlFor={id}>
        {label}
      </label>
      <Widget
        field={field}
        id={id}
        label={label}
        value={value ?? undefined}
        onChange={onChange}
        readOnly={false}
        required={true}
        invalid={false}
        describedBy={undefined}
      />
    </span>
  );
}

/** Values that are typed, one after the other. */
function Several({
  field,
  label,
  value,
  onChange,
}: Pick<ValueInputProps, "label" | "value" | "onChange"> & { field: CompiledField }) {
  const isNumber = field.schema.type === "number" || field.schema.type === "integer";
  return (
    <Select<string[]>
      className="value-input"
      mode="tags"
      aria-label={label}
      value={Array.isArray(value) ? value.map(String) : []}
      tokenSeparators={isNumber ? [";", "；", " "] : [",", "，", ";", "；"]}
      open={false}
      suffixIcon={null}
      onChange={(texts) => onChange(texts.map((text) => (isNumber ? (parseNumber(text) ?? text) : text)))}
    />
  );
}
