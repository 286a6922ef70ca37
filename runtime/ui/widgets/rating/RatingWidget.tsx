import { Rate } from "antd";
import type { WidgetProps } from "../widget.ts";

/** Stars up to the field's maximum. */
export function RatingWidget({ field, id, label, value, onChange, readOnly }: WidgetProps) {
  return (
    <Rate
      id={id}
      aria-label={label}
      count={field.schema.maximum ?? 5}
      value={typeof value === "number" ? value : 0}
      disabled={readOnly}
      onChange={(stars) => onChange(stars === 0 ? null : stars)}
    />
  );
}
