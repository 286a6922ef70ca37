import { InputNumber } from "antd";
import { useState } from "react";

interface CommittedNumberProps {
  readonly id?: string;
  readonly label?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly disabled?: boolean;
  readonly onCommit: (value: number) => void;
}

/** A number that counts once it is finished, since half of it would change what depends on it: on Enter, or left. */
export function CommittedNumber({
  id,
  label,
  value,
  min,
  max,
  step = 1,
  disabled,
  onCommit,
}: CommittedNumberProps) {
  const [typed, setTyped] = useState<number | null>(null);
  const commit = (next: number | null) => {
    setTyped(null);
    if (next === null || next === value) return;
    onCommit(Math.min(max, Math.max(min, next)));
  };
  return (
    <InputNumber
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { "aria-label": label })}
      value={typed ?? value}
      step={step}
      min={min}
      max={max}
      disabled={disabled === true}
      onChange={(next) => setTyped(next)}
      onStep={commit}
      onBlur={() => commit(typed)}
      onPressEnter={() => commit(typed)}
    />
  );
}
