import { Select } from "antd";
import { ReadValue } from "../ReadValue.tsx";
import { useClearing } from "../use-clearing.tsx";
import { useHint } from "../use-hint.ts";
import { useOptions } from "../use-options.ts";
import type { WidgetProps } from "../widget.ts";
import { useWords } from "../../i18n/use-words.ts";

/** One of the field's options. */
export function ChoiceWidget(props: WidgetProps) {
  const { field, id, value, onChange, invalid, required, describedBy } = props;
  const { t } = useWords("form");
  const hint = useHint(field, t("choose"));
  const clearing = useClearing(props.label);
  const chosen = typeof value === "string" ? value : null;
  const options = useOptions(field, chosen === null ? [] : [chosen]);
  if (props.readOnly) return <ReadValue {...props} />;
  return (
    <Select<string>
      id={id}
      value={chosen}
      options={options}
      allowClear={!required && clearing}
      {...hint}
      showSearch={options.length > 8 ? { optionFilterProp: "label" } : false}
      status={invalid ? "error" : ""}
      aria-invalid={invalid}
      aria-required={required}
      aria-describedby={describedBy}
      onChange={(next: string | undefined) => onChange(next ?? null)}
    />
  );
}
