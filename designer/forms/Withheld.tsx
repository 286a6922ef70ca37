import type { ReactNode, SyntheticEvent } from "react";

interface WithheldProps {
  readonly waiting: boolean;
  readonly children: ReactNode;
}

/**
 * What is about to be replaced: while it waits, nothing that somebody does reaches it, also by what reads the page to them.
 * `inert` would promise the same, but gives all that is in it another style, which on a large panel takes longer than
 * everything else that one press does.
 */
export function Withheld({ waiting, children }: WithheldProps) {
  const hold = (event: SyntheticEvent) => {
    if (!waiting) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="withheld"
      aria-hidden={waiting || undefined}
      onKeyDownCapture={hold}
      onBeforeInputCapture={hold}
      onInputCapture={hold}
      onChangeCapture={hold}
      onPasteCapture={hold}
      onClickCapture={hold}
    >
      {children}
      {waiting && <div className="withheld-cover" />}
    </div>
  );
}
