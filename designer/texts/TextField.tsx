import { Space } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";
import { useDefaultLocale } from "../draft/draft-context.ts";
import { TypedInput } from "../properties/TypedInput.tsx";
import { LocalesButton } from "./LocalesButton.tsx";
import { withOtherWords } from "./other-words.ts";

export interface TextFieldProps {
  readonly value: Text | undefined;
  /** Undefined where nothing is left in any language. */
  readonly onChange: (text: Text | undefined) => void;
  /** What is written here. */
  readonly label: string;
  /** Where a visible label leads to it. */
  readonly id?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** What the text belongs to, where the box stays while that changes. */
  readonly of?: string;
  /** Somebody has gone elsewhere from the text in the admin's language. */
  readonly onLeave?: () => void;
  /** Whether a longer one goes on in further lines. */
  readonly wraps?: boolean;
}

/** A text in the admin's language; the button beside it opens the other languages. */
export function TextField({
  value,
  onChange,
  label,
  id,
  of,
  placeholder,
  maxLength = 200,
  onLeave,
  wraps = false,
}: TextFieldProps) {
  const { i18n } = useTranslation();
  const defaultLocale = useDefaultLocale();
  const main = i18n.language;
  const ownId = useId();
  return (
    <Space.Compact block>
      <TypedInput
        key={main}
        id={id ?? ownId}
        of={of}
        {...(id === undefined ? { label } : {})}
        value={textIn(value, main, defaultLocale)}
        placeholder={placeholder}
        maxLength={maxLength}
        wraps={wraps}
        onLeave={onLeave}
        onCommit={(words) => onChange(withOtherWords(value, main, main, words))}
      />
      <LocalesButton value={value} onChange={onChange} label={label} maxLength={maxLength} />
    </Space.Compact>
  );
}
