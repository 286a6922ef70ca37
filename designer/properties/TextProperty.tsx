import { memo } from "react";
import type { Text } from "../../runtime/core/definition/text.ts";
import { MarkdownField } from "../texts/MarkdownField.tsx";
import { TextField } from "../texts/TextField.tsx";
import { Property } from "./Property.tsx";

interface TextPropertyProps {
  readonly label: string;
  readonly help?: string;
  readonly value: Text | undefined;
  readonly onChange: (value: Text | undefined) => void;
  readonly maxLength?: number;
  /** A longer text in Markdown. */
  readonly markdown?: boolean;
  /** Whether it may be left out; else the last words stay until there are others. */
  readonly optional?: boolean;
  /** What the text belongs to, where the property stays while that changes. */
  readonly of?: string;
  /** Whether a longer one goes on in further lines. */
  readonly wraps?: boolean;
  /** Somebody has gone elsewhere. */
  readonly onLeave?: () => void;
}

/** A text that people read, in each of their languages, as a property of what is selected. */
export const TextProperty = memo(function TextProperty(props: TextPropertyProps) {
  const { label, help, value, onChange, maxLength, markdown, optional, of, wraps, onLeave } = props;
  const Field = markdown === true ? MarkdownField : TextField;
  const change = (text: Text | undefined) => {
    if (text !== undefined || optional === true) onChange(text);
  };
  return (
    <Property label={label} help={help}>
      {(id) => (
        <Field
          id={id}
          label={label}
          value={value}
          onChange={change}
          {...(maxLength === undefined ? {} : { maxLength })}
          {...(of === undefined ? {} : { of })}
          {...(wraps === undefined ? {} : { wraps })}
          {...(onLeave === undefined ? {} : { onLeave })}
        />
      )}
    </Property>
  );
});
