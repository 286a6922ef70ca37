import { Checkbox } from "antd";
import type { WidgetProps } from "../widget.ts";
import { useWords } from "../../i18n/use-words.ts";

/** A box to tick; not ticked is no. */
export function BooleanWidget({ id, value, onChange, readOnly, describedBy, invalid }: WidgetProps) {
  const { t } = useWords("words");
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
