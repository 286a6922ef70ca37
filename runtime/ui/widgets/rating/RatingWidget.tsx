import { Rate } from "antd";
import { cloneElement, type ReactElement } from "react";
import type { WidgetProps } from "../widget.ts";
import { useWords } from "../../i18n/use-words.ts";

type Star = ReactElement<{ readonly children: ReactElement<object> }>;

/** Stars up to the field's maximum, each of them called by what it gives. */
export function RatingWidget({ field, id, label, value, onChange, readOnly }: WidgetProps) {
  const { t } = useWords("form");
  const stars = typeof value === "number" ? value : 0;
  return (
    <Rate
      id={id}
      aria-label={label}
      count={field.schema.maximum ?? 5}
      value={stars}
      disabled={readOnly}
      characterRender={(star, { index = 0 }) => {
        const named = { "aria-label": t("stars", { count: index + 1 }), "aria-checked": index + 1 === stars };
        return cloneElement(star as Star, {}, cloneElement((star as Star).props.children, named));
      }}
      onChange={(chosen) => onChange(chosen === 0 ? null : chosen)}
    />
  );
}
