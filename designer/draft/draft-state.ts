import type { Json } from "../../runtime/core/json.ts";
import type { OtherAdmin } from "./keep/draft-port.ts";
import type { History } from "./history.ts";
import type { Clash } from "./merge/merge-drafts.ts";

/** How a draft stands with the server. */
export type Saving =
  | { readonly state: "saved" | "waiting" | "saving" | "offline" | "signedOut" }
  /** The server refuses it as it is: what it says, and that nothing is lost. */
  | { readonly state: "refused"; readonly message: string }
  /** Somebody else changed the same things: nothing is saved until each of them is chosen. */
  | { readonly state: "clash"; readonly clashes: readonly Clash[]; readonly merged: Json };

/** Everything that the designer's pages see of a draft; the same object until something of it changes. */
export interface DraftState {
  readonly history: History;
  readonly revision: number;
  readonly base: number | null;
  readonly saving: Saving;
  /** Who else has changed the draft last, as far as is known. */
  readonly other: OtherAdmin | null;
  /** What somebody else changed was taken in; told once. */
  readonly mergedAt: number | null;
}
