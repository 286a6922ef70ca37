import { type ReactNode, useId } from "react";
import "./properties.css";

interface PropertyProps {
  readonly label: string;
  readonly help?: string | undefined;
  /** Draws the input; it must carry the id, so that the label leads to it. */
  readonly children: (id: string) => ReactNode;
}

/** One property of what is selected: its label in words, its input, and what it means. */
export function Property({ label, help, children }: PropertyProps) {
  const id = useId();
  return (
    <div className="property">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {help !== undefined && <p className="quiet">{help}</p>}
    </div>
  );
}
