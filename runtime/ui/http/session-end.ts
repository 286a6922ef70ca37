type State = "there" | "ended" | "put-off";

let state: State = "there";
const listeners = new Set<() => void>();

function become(next: State): void {
  if (next === state) return;
  state = next;
  for (const changed of listeners) changed();
}

/** Whether the session of who works at this page has ended, so that somebody offers to sign in again. */
export const sessionEnd = {
  state: (): State => state,
  subscribe: (changed: () => void): (() => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
  /** A request was refused for want of a session. What runs in the background does not ask again once put off. */
  tell: (background = false): void => {
    if (!background || state !== "put-off") become("ended");
  },
  putOff: (): void => become("put-off"),
  mend: (): void => become("there"),
};
