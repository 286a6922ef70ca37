import { type ReactNode, useId } from "react";
import "./properties.css";

interface LabelledProps {
  readonly label: string;
  /** May take more room than the others in its line. */
  readonly wide?: boolean;
  /** The input, given the id by which the label names it. */
  readonly children: (id: string) => ReactNode;
}

/** An input in a line of several, with its label above it. */
export function Labelled({ label, wide = false, children }: LabelledProps) {
  const id = useId();
  return (
    <div className={wide ? "labelled labelled-wide" : "labelled"}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
