import { Select } from "antd";
import { useId } from "react";

interface InsteadSelectProps {
  readonly label: string;
  /** What can take the place, by name. */
  readonly others: readonly { readonly name: string; readonly title: string }[];
  /** The words for nothing taking it. */
  readonly nothing: string;
  readonly value: string | null;
  readonly onChange: (name: string | null) => void;
}

const none = "-";

/** What takes the place of something that goes away: another of its kind, or nothing. */
export function InsteadSelect({ label, others, nothing, value, onChange }: InsteadSelectProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        className="instead-select"
        // Names are marked, since one of them may be what stands for nothing.
        value={value === null ? none : `=${value}`}
        onChange={(chosen) => onChange(chosen === none ? null : chosen.slice(1))}
        options={[
          { value: none, label: nothing },
          ...others.map(({ name, title }) => ({ value: `=${name}`, label: title })),
        ]}
      />
    </>
  );
}
