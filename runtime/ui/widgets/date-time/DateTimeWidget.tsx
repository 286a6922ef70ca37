import { DatePicker } from "antd";
import dayjs from "dayjs";
import { momentFormats } from "../day-formats.ts";
import { ReadValue } from "../ReadValue.tsx";
import { useHint } from "../use-hint.ts";
import type { WidgetProps } from "../widget.ts";

/** A moment, shown in the reader's zone and stored in UTC. */
export function DateTimeWidget(props: WidgetProps) {
  const { field, id, value, onChange, invalid, required, describedBy } = props;
  const hint = useHint(field);
  if (props.readOnly) return <ReadValue {...props} />;
  return (
    <DatePicker
      id={id}
      showTime={{ format: "HH:mm" }}
      format={momentFormats}
      // What is typed counts when one leaves the field, without a click on “OK”.
      needConfirm={false}
      value={typeof value === "string" ? dayjs(value) : null}
      {...hint}
      status={invalid ? "error" : ""}
      aria-invalid={invalid}
      aria-required={required}
      aria-describedby={describedBy}
      onChange={(moment) => onChange(moment === null ? null : moment.toISOString())}
    />
  );
}
