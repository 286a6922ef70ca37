import { Input } from "antd";
import { useDraft } from "../form/use-draft.ts";
import { ReadValue } from "./ReadValue.tsx";
import { useHint } from "./use-hint.ts";
import type { WidgetProps } from "./widget.ts";

/** A line of text of some type; what is typed is committed after a pause and when one leaves. */
export function TextInput({ type, ...props }: WidgetProps & { type: "text" | "email" | "tel" | "url" }) {
  const { field, id, value, onChange, invalid, required, describedBy } = props;
  const hint = useHint(field);
  const {
    text,
    type: write,
    leave,
  } = useDraft(typeof value === "string" ? value : "", (next) => onChange(next === "" ? null : next));
  if (props.readOnly) return <ReadValue {...props} />;
  return (
    <Input
      id={id}
      type={type}
      value={text}
      {...hint}
      status={invalid ? "error" : ""}
      aria-invalid={invalid}
      aria-required={required}
      aria-describedby={describedBy}
      autoComplete="off"
      onChange={(event) => write(event.target.value)}
      onBlur={leave}
    />
  );
}
