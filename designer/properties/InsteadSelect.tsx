import { Select } from "antd";
import { useId } from "react";
import { choiceMark, markedChoice } from "./marked-choice.ts";

interface InsteadSelectProps {
  readonly label: string;
  /** What can take the place, by name. */
  readonly others: readonly { readonly name: string; readonly title: string }[];
  /** The words for nothing taking it. */
  readonly nothing: string;
  readonly value: string | null;
  readonly onChange: (name: string | null) => void;
}

/** What takes the place of something that goes away: another of its kind, or nothing. */
export function InsteadSelect({ label, others, nothing, value, onChange }: InsteadSelectProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        className="instead-select"
        value={choiceMark(value)}
        onChange={(chosen) => onChange(markedChoice(chosen))}
        options={[
          { value: choiceMark(null), label: nothing },
          ...others.map(({ name, title }) => ({ value: choiceMark(name), label: title })),
        ]}
      />
    </>
  );
}
