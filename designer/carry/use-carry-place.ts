import { useSyncExternalStore } from "react";
import type { Carry } from "./create-carry.ts";

/** Whether what is carried by keys would be put down here; `place` is the place's id. */
export function useCarryPlace(carry: Carry, place: string): boolean {
  return useSyncExternalStore(carry.now.subscribe, () => carry.now.get()?.place === place);
}
