import { type ReactNode, useEffect, useState } from "react";
import { createPortal } from "react-dom";

/** Puts a page's own search or actions into the top bar. */
export function BarSlot({ slot, children }: { slot: "page-search" | "page-actions"; children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(document.getElementById(slot)), [slot]);
  return place === null ? null : createPortal(children, place);
}
