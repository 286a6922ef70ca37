import { DownOutlined, RightOutlined } from "@ant-design/icons";
import { type ReactNode, useId, useState } from "react";
import "./properties.css";

interface FoldProps {
  readonly title: string;
  /** What is to be known of it while it is closed, such as how much is set there. */
  readonly note?: string | undefined;
  /** Drawn once it is opened. */
  readonly children: ReactNode;
}

/** What is rarely wanted, behind a line that opens it. */
export function Fold({ title, note, children }: FoldProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className="fold">
      <button
        type="button"
        className="fold-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
        {title}
        {note !== undefined && <span className="quiet fold-note">{note}</span>}
      </button>
      <div id={id} className="fold-inside" hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
