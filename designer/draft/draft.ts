import type { DraftKeep, DraftServer } from "./keep/draft-port.ts";
import type { DraftState } from "./draft-state.ts";
import type { Edit } from "./edits/edit.ts";
import type { Clash } from "./merge/merge-drafts.ts";
import type { Step } from "./step.ts";

/** A draft that is being edited: its state, what can be done to it, and who wants to know of changes. */
export interface Draft {
  state(): DraftState;
  subscribe(changed: () => void): () => void;
  /** Takes a step; false where what it changes is not there (any more). */
  run(step: Step): boolean;
  /** Runs what takes steps, as a part of the step before where that has this as its `together`. */
  joined(together: string, take: () => void): void;
  /** Takes the last step back; false where that finds nothing any more and was only taken off. */
  undo(): boolean;
  /** Takes a step again that was undone; false as for `undo`. */
  redo(): boolean;
  /** Saves at once; resolves when the server has everything, or has said why not. */
  flush(): Promise<void>;
  /** Settles a clash: for each of them, whether mine counts. Nothing is settled where it answers those that cannot. */
  settle(mine: readonly boolean[]): readonly Clash[];
  /** Takes in what somebody else has saved, keeping the history; of what this admin did, as by publishing, nothing is told. */
  catchUp(isMine?: boolean): Promise<void>;
  /** Looks whether somebody else has saved, and takes it in, unless this browser is about to save itself. */
  look(): Promise<void>;
  /** Reads the server's draft anew, dropping the history: after discarding or restoring. */
  reload(): Promise<void>;
  close(): void;
}

export interface DraftOptions {
  readonly server: DraftServer;
  readonly keep: DraftKeep;
  /** Milliseconds. */
  readonly now: () => number;
  /** How long to wait for more before saving, in milliseconds. */
  readonly pause?: number;
  /** Makes a change by which things that somebody may look at get other names. */
  readonly follow?: (renames: readonly Edit[], change: () => void) => void;
}
