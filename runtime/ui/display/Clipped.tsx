import type { PointerEvent, ReactNode } from "react";

/** Something on one line, cut where there is no room; whoever points at it is told all of it. */
export function Clipped({ className = "", children }: { className?: string; children: ReactNode }) {
  return (
    <div className={`clipped ${className}`} onPointerEnter={tellAll}>
      {children}
    </div>
  );
}

/** For so many milliseconds somebody points at it before it is measured: lines are scrolled past below the pointer. */
const rest = 100;
let resting: ReturnType<typeof setTimeout> | undefined;

function tellAll({ currentTarget: line }: PointerEvent<HTMLElement>): void {
  clearTimeout(resting);
  resting = setTimeout(() => {
    line.title = line.scrollWidth > line.clientWidth ? line.innerText : "";
  }, rest);
}
