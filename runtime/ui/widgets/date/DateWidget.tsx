import { DatePicker } from "antd";
import dayjs from "dayjs";
import { dayFormats } from "../day-formats.ts";
import { ReadValue } from "../ReadValue.tsx";
import { useHint } from "../use-hint.ts";
import type { WidgetProps } from "../widget.ts";

/** A day of the calendar, stored as `YYYY-MM-DD`. */
export function DateWidget(props: WidgetProps) {
  const { field, id, value, onChange, invalid, required, describedBy } = props;
  const hint = useHint(field);
  if (props.readOnly) return <ReadValue {...props} />;
  return (
    <DatePicker
      id={id}
      format={dayFormats}
      value={typeof value === "string" ? dayjs(value) : null}
      {...hint}
      status={invalid ? "error" : ""}
      aria-invalid={invalid}
      aria-required={required}
      aria-describedby={describedBy}
      onChange={(day) => onChange(day === null ? null : day.format("YYYY-MM-DD"))}
    />
  );
}
