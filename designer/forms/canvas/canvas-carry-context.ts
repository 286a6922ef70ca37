import { createContext, useContext } from "react";
import type { Carry } from "../../carry/create-carry.ts";

const CanvasCarryContext = createContext<Carry | null>(null);

export const CanvasCarryProvider = CanvasCarryContext.Provider;

/** Carrying fields and kinds of fields by keys over the canvas around. */
export function useCarryAround(): Carry {
  const carry = useContext(CanvasCarryContext);
  if (carry === null) throw new Error("Something to be carried stands outside of the workbench");
  return carry;
}
