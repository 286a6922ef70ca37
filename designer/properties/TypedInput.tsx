import { Input } from "antd";
import { useEffect, useRef, useState } from "react";

/** What stands in the box while it is typed in. */
interface Typed {
  readonly text: string;
  readonly of: string | undefined;
  /** The values that were there while typing and all that was typed: what else comes was made by somebody else. */
  readonly own: ReadonlySet<string>;
}

interface TypedInputProps {
  /** Where no visible label leads to the input. */
  readonly label?: string;
  readonly id: string;
  /** What the text belongs to, where the input stays while that changes. */
  readonly of?: string | undefined;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  /** Somebody has gone elsewhere; what was typed is committed by then. */
  readonly onLeave?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number;
  readonly rows?: number;
  /** One line of text that wraps where it is long; nothing of it is cut off. */
  readonly wraps?: boolean;
  readonly invalid?: boolean;
  /** Takes several lines that are pasted into a `wraps` text, the first with what it is pasted into; else they become one. */
  readonly onLines?: (lines: readonly string[]) => void;
}

/**
 * A text that is typed at once and committed as soon as the browser has no key waiting: what follows from it shows while
 * typing, and several keys that came meanwhile are committed as one. What somebody else makes of it meanwhile shows instead.
 */
export function TypedInput(props: TypedInputProps) {
  const { id, of, label, value, onCommit, onLeave, placeholder, maxLength, rows, wraps, invalid, onLines } =
    props;
  const [typed, setTyped] = useState<Typed | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const pending = useRef<(() => void) | null>(null);
  const take = () => {
    clearTimeout(timer.current);
    pending.current?.();
    pending.current = null;
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      pending.current?.();
    },
    [],
  );
  // What is emptied in one language has the value of another one.
  const isOwn = typed !== null && typed.of === of && (typed.text === "" || typed.own.has(value));
  const change = (text: string) => {
    setTyped({ text, of, own: new Set([...(isOwn ? typed.own : []), value, text]) });
    pending.current = () => onCommit(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(take);
  };
  const shared = {
    id,
    value: isOwn ? typed.text : value,
    placeholder,
    ...(label === undefined ? {} : { "aria-label": label }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(invalid === true ? { status: "error" as const, "aria-invalid": true } : {}),
    onBlur: () => {
      take();
      setTyped(null);
      onLeave?.();
    },
  };
  if (wraps === true)
    return (
      <Input.TextArea
        {...shared}
        rows={1}
        className="wrapping-line"
        onChange={({ target }) => change(target.value.replaceAll(/\s*\n\s*/g, " "))}
        onPaste={(event) => {
          const lines = linesOf(event.clipboardData.getData("text/plain"), maxLength);
          if (onLines === undefined || lines.length < 2) return;
          event.preventDefault();
          const { value: before, selectionStart, selectionEnd } = event.currentTarget;
          const [first = "", ...others] = lines;
          const whole = before.slice(0, selectionStart) + first + before.slice(selectionEnd);
          clearTimeout(timer.current);
          pending.current = null;
          setTyped(null);
          onLines([whole.slice(0, maxLength), ...others]);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.preventDefault();
        }}
      />
    );
  if (rows !== undefined)
    return <Input.TextArea {...shared} rows={rows} onChange={({ target }) => change(target.value)} />;
  return <Input {...shared} onChange={({ target }) => change(target.value)} />;
}

function linesOf(text: string, maxLength?: number): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().slice(0, maxLength))
    .filter((line) => line !== "");
}
