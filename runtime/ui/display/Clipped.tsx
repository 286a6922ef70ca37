import type { PointerEvent, ReactNode } from "react";

/** Something on one line, cut where there is no room; whoever points at it is told all of it. */
export function Clipped({ className = "", children }: { className?: string; children: ReactNode }) {
  return (
    <div className={`clipped ${className}`} onPointerEnter={tellAll}>
      {children}
    </div>
  );
}

function tellAll({ currentTarget: line }: PointerEvent<HTMLElement>): void {
  line.title = line.scrollWidth > line.clientWidth ? line.innerText : "";
}
