import { Select } from "antd";
import { ReadValue } from "../ReadValue.tsx";
import { useHint } from "../use-hint.ts";
import { useOptions } from "../use-options.ts";
import type { WidgetProps } from "../widget.ts";
import { useWords } from "../../i18n/use-words.ts";

/** Some of the field's options. */
export function ChoicesWidget(props: WidgetProps) {
  const { field, id, value, onChange, invalid, required, describedBy } = props;
  const { t } = useWords("form");
  const hint = useHint(field, t("choose"));
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const options = useOptions(field, chosen);
  if (props.readOnly) return <ReadValue {...props} />;
  return (
    <Select<string[]>
      id={id}
      mode="multiple"
      value={chosen}
      options={options}
      {...hint}
      showSearch={{ optionFilterProp: "label" }}
      status={invalid ? "error" : ""}
      aria-invalid={invalid}
      aria-required={required}
      aria-describedby={describedBy}
      onChange={(next) => onChange(next.length === 0 ? null : next)}
    />
  );
}
