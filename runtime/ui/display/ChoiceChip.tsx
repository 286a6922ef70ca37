import type { ReactNode } from "react";

/** An option of a choice in its colour; the palette is readable in light and dark. */
export function ChoiceChip({ color, children }: { color: string | undefined; children: ReactNode }) {
  return <span className={`chip chip-${color ?? "quiet"}`}>{children}</span>;
}
