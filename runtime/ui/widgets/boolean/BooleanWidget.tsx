import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { WidgetProps } from "../widget.ts";

/** A box to tick; not ticked is no. */
export function BooleanWidget({ id, value, onChange, readOnly, describedBy, invalid }: WidgetProps) {
  const { t } = useTranslation("words");
  return (
    <div className="check-box">
      <Checkbox
        id={id}
        checked={value === true}
        disabled={readOnly}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="quiet" aria-hidden="true">
        {t(value === true ? "yes" : "no")}
      </span>
    </div>
  );
}
