import { useEffect, useRef } from "react";
import { typing } from "./typing.ts";

/** Tells of a place where something may be typed: `isTyped` looks at it, `state` changes when that may say otherwise. */
export function useTyping(isTyped: () => boolean, state: unknown): void {
  const latest = useRef(isTyped);
  useEffect(() => {
    latest.current = isTyped;
  });
  useEffect(() => typing.watch(() => latest.current()), []);
  useEffect(() => typing.tell(), [state]);
}
