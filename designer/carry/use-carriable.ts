import { type KeyboardEvent, useSyncExternalStore } from "react";
import type { Carry } from "./create-carry.ts";

/** Whether this is carried by keys, and what the element that has the focus meanwhile listens to besides key presses. */
export function useCarriable(carry: Carry, what: string) {
  const isCarried = useSyncExternalStore(carry.now.subscribe, () => carry.now.get()?.what === what);
  return {
    isCarried,
    listeners: {
      // A button is pressed when the space bar comes up.
      onKeyUp: (event: KeyboardEvent) => {
        if (event.key === " ") event.preventDefault();
      },
      onBlur: () => {
        if (isCarried) carry.leave();
      },
    },
  };
}
