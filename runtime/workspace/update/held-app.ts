import type { AppView } from "../../contract/generated/contract.ts";

/** The version of an app that a page works with, and the newest where that is another one. */
export interface HeldApp {
  readonly view: AppView;
  readonly newer: AppView | null;
}

/** Takes in what the server has now: rights at once, another version only when it is asked for. */
export function heldApp(held: HeldApp | undefined, fresh: AppView): HeldApp {
  if (held === undefined || held.view.version === fresh.version) return { view: fresh, newer: null };
  return { view: held.view, newer: fresh };
}
