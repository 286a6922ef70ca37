import { useLayoutEffect } from "react";
import type { Carry } from "./create-carry.ts";

/** Gives the focus back to what was moved by keys and is drawn anew in its place; nobody else has it then. */
export function useLanding(carry: Carry, what: string, selector: string): void {
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && carry.landed() === what) document.querySelector<HTMLElement>(selector)?.focus();
  }, [carry, what, selector]);
}
