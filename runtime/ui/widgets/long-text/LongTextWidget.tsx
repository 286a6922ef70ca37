import { useDraft } from "../../form/use-draft.ts";
import { ReadValue } from "../ReadValue.tsx";
import { useHint } from "../use-hint.ts";
import type { WidgetProps } from "../widget.ts";
import { GrowingText } from "../GrowingText.tsx";

/** Text over several lines; the box grows with it. */
export function LongTextWidget(props: WidgetProps) {
  const { field, id, value, onChange, invalid, required, describedBy } = props;
  const hint = useHint(field);
  const { text, type, leave } = useDraft(typeof value === "string" ? value : "", (next) =>
    onChange(next === "" ? null : next),
  );
  if (props.readOnly) return <ReadValue {...props} />;
  return (
    <GrowingText
      id={id}
      value={text}
      least={2}
      most={16}
      {...hint}
      status={invalid ? "error" : ""}
      aria-invalid={invalid}
      aria-required={required}
      aria-describedby={describedBy}
      onChange={(event) => type(event.target.value)}
      onBlur={leave}
    />
  );
}
