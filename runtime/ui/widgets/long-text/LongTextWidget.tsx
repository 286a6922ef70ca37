import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { textIn } from "../../../core/definition/text.ts";
import { useFormRoom } from "../../form/form-context.ts";
import { useDraft } from "../../form/use-draft.ts";
import { ReadValue } from "../ReadValue.tsx";
import type { WidgetProps } from "../widget.ts";

/** Text over several lines; the box grows with it. */
export function LongTextWidget(props: WidgetProps) {
  const { field, id, value, onChange, invalid, required, describedBy } = props;
  const { app } = useFormRoom();
  const { i18n } = useTranslation();
  const { text, type, leave } = useDraft(typeof value === "string" ? value : "", (next) =>
    onChange(next === "" ? null : next),
  );
  if (props.readOnly) return <ReadValue {...props} />;
  return (
    <Input.TextArea
      id={id}
      value={text}
      autoSize={{ minRows: 2, maxRows: 16 }}
      placeholder={textIn(field.schema["x-placeholder"], i18n.language, app.defaultLocale)}
      status={invalid ? "error" : ""}
      aria-invalid={invalid}
      aria-required={required}
      aria-describedby={describedBy}
      onChange={(event) => type(event.target.value)}
      onBlur={leave}
    />
  );
}
