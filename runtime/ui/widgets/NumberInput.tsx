import { Input } from "antd";
import type { ReactNode } from "react";
import { numberFormat } from "../../core/fields/formats.ts";
import { useDraft } from "../form/use-draft.ts";
import { parseNumber } from "./parse-number.ts";
import { ReadValue } from "./ReadValue.tsx";
import { useHint } from "./use-hint.ts";
import type { WidgetProps } from "./widget.ts";
import { useWords } from "../i18n/use-words.ts";

interface NumberInputProps extends WidgetProps {
  readonly prefix?: ReactNode;
  readonly suffix?: ReactNode;
  /** So many are shown, also where they are zeros. */
  readonly decimals?: number;
}

/** A number as text, so that nothing is rounded while typing; shown with grouping when one has left. */
export function NumberInput({ prefix, suffix, decimals, ...props }: NumberInputProps) {
  const { field, id, value, onChange, invalid, required, describedBy } = props;
  const { language } = useWords();
  const hint = useHint(field);
  const shown =
    typeof value === "number"
      ? numberFormat(language, {
          minimumFractionDigits: decimals ?? 0,
          // What has too many is refused, never rounded: somebody has to see it.
          maximumFractionDigits: 15,
        }).format(value)
      : typeof value === "string"
        ? value
        : "";
  // What is no number goes into the model as it is, so that its check says so and nothing typed is lost.
  const { text, type, leave } = useDraft(shown, (next) =>
    onChange(parseNumber(next) === undefined ? next : (parseNumber(next) ?? null)),
  );
  if (props.readOnly) return <ReadValue {...props} />;
  return (
    <Input
      id={id}
      value={text}
      {...hint}
      inputMode="decimal"
      className="number"
      prefix={prefix}
      suffix={suffix}
      status={invalid ? "error" : ""}
      aria-invalid={invalid}
      aria-required={required}
      aria-describedby={describedBy}
      autoComplete="off"
      onChange={(event) => type(event.target.value)}
      onBlur={leave}
    />
  );
}
