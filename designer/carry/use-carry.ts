import { useLayoutEffect, useState } from "react";
import { createTold } from "../draft/told.ts";
import { type Carry, type CarryOptions, createCarry } from "./create-carry.ts";

/** Carries things between places by keys; the same object as long as the part that asks is there. */
export function useCarry<Place extends { readonly id: string }>(options: CarryOptions<Place>): Carry {
  const [latest] = useState(() => createTold(options));
  useLayoutEffect(() => latest.put(options), [latest, options]);
  const [carry] = useState(() => createCarry(latest.get));
  return carry;
}
