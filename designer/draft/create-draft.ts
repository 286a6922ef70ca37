import { HttpProblem } from "../../runtime/ui/http/http-problem.ts";
import type { Json } from "../../runtime/core/json.ts";
import {
  type DraftKeep,
  type DraftServer,
  type LeftDraft,
  type ServerDraft,
  StaleDraft,
} from "./draft-port.ts";
import type { DraftState } from "./draft-state.ts";
import { type History, newHistory, redoStep, takeStep, undoStep } from "./history.ts";
import { type Clash, mergeDrafts } from "./merge-drafts.ts";
import { rebaseHistory } from "./rebase-history.ts";
import { settleClashes } from "./settle-clashes.ts";
import type { Step } from "./step.ts";
import { takeOver } from "./take-over.ts";

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
  /** Takes in what somebody else has saved, keeping the history. */
  catchUp(): Promise<void>;
  /** Looks whether somebody else has saved, and takes it in, unless this browser is about to save itself. */
  look(): Promise<void>;
  /** Reads the server's draft anew, dropping the history: after publishing, discarding or restoring. */
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
}

/** What somebody else has saved; with what tabs that are gone had kept, it is more than what `stands` on the server. */
interface Meanwhile extends ServerDraft {
  readonly stands?: Json;
  readonly within?: readonly LeftDraft[];
}

/** Opens a draft: what the server has, with what this browser still held back and its undo history. */
export async function createDraft(options: DraftOptions): Promise<Draft> {
  const { server, keep, now, pause = 700 } = options;
  const listeners = new Set<() => void>();
  const own = await keep.load().catch(() => undefined);
  const left = await keep.left().catch(() => []);
  const read = await server.read();
  const { kept, definition: withLeft, merged, adopted } = takeOver(own, left, read.definition);
  let saved: Json = read.definition;
  let state: DraftState = {
    history: newHistory(read.definition),
    revision: read.revision,
    base: read.base,
    since: read.base,
    saving: { state: "saved" },
    other: read.other ?? null,
    mergedAt: null,
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let joining: string | undefined;
  /** What somebody else has saved, until every clash with it is settled: `saved` and the revision stay as they were. */
  let meanwhile: Meanwhile | null = null;

  function change(next: Partial<DraftState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  /** Keeps the draft in this browser, and forgets what others have kept of it that is in it now. */
  function remember(within: readonly LeftDraft[] = []): void {
    const { history, revision, base, since } = state;
    keep
      .store({ history, saved, revision, base, since, at: now() })
      .then(() => Promise.all(within.map((each) => each.forget())))
      // A browser that keeps nothing has nothing to forget either.
      .catch(() => undefined);
  }

  function edited(history: History | null): boolean {
    if (history === null) return false;
    if (history === state.history) return true;
    if (meanwhile !== null) {
      change({ history });
      takeIn(meanwhile);
      return true;
    }
    change({ history, saving: { state: "waiting" } });
    remember();
    schedule(pause);
    return true;
  }

  function stepped(history: History | null): boolean {
    if (history !== null && history.document !== state.history.document) return edited(history);
    if (history === null) return false;
    change({ history });
    remember();
    return false;
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delay);
  }

  function save(): Promise<void> {
    running ??= saveOnce().finally(() => {
      running = null;
    });
    return running;
  }

  async function saveOnce(): Promise<void> {
    clearTimeout(timer);
    if (state.saving.state === "clash") return;
    const { document } = state.history;
    if (document === saved) return change({ saving: { state: "saved" } });
    change({ saving: { state: "saving" } });
    try {
      const { revision, base } = await server.write(document, state.revision);
      saved = document;
      const waiting = state.history.document !== saved;
      change({ revision, base, saving: { state: waiting ? "waiting" : "saved" } });
      remember();
      if (waiting) schedule(pause);
    } catch (error) {
      await failed(error);
    }
  }

  async function failed(error: unknown): Promise<void> {
    if (error instanceof StaleDraft) return catchUp();
    // Whose session has ended signs in again over the page.
    const passes = !(error instanceof HttpProblem) || [0, 401].includes(error.status) || error.status >= 500;
    if (!passes) {
      const [first] = error.problems;
      return change({ saving: { state: "refused", message: first?.message ?? error.message } });
    }
    const signedOut = error instanceof HttpProblem && error.status === 401;
    change({ saving: { state: signedOut ? "signedOut" : "offline" } });
    schedule(5_000);
  }

  async function catchUp(): Promise<void> {
    let theirs: ServerDraft;
    try {
      theirs = await server.read();
    } catch (error) {
      return failed(error);
    }
    takeIn(theirs);
  }

  /** Takes in what somebody else has saved meanwhile. */
  function takeIn(theirs: Meanwhile): void {
    clearTimeout(timer);
    const { document, clashes } = mergeDrafts(saved, state.history.document, theirs.definition);
    if (clashes.length === 0) return goOn(theirs, document, now());
    meanwhile = theirs;
    change({ other: theirs.other ?? state.other, saving: { state: "clash", clashes, merged: document } });
    remember();
  }

  /** Goes on with a document that has everything of theirs in it. */
  function goOn(theirs: Meanwhile, document: Json, mergedAt: number | null): void {
    const { definition, revision, base, other = null } = theirs;
    const history = rebaseHistory(state.history, document);
    saved = theirs.stands ?? definition;
    meanwhile = null;
    const ahead = history.document !== saved;
    change({
      ...{ revision, base, history, mergedAt, other: other ?? state.other },
      saving: { state: ahead ? "waiting" : "saved" },
    });
    remember(theirs.within);
    if (ahead) schedule(0);
  }

  if (kept !== undefined) {
    const { history, revision, base = null, since = -1 } = kept;
    saved = kept.saved;
    state = { ...state, history, since, revision, base, saving: { state: "waiting" } };
    if (adopted !== undefined) remember([adopted]);
    // A number alone does not tell: another draft, after another version, may have come as far.
    if (revision === read.revision && base === read.base && withLeft === read.definition) {
      saved = read.definition;
      remember(merged);
      schedule(0);
    } else takeIn({ ...read, definition: withLeft, stands: read.definition, within: merged });
  }

  return {
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    run: (step) =>
      edited(takeStep(state.history, joining === undefined ? step : { ...step, follows: joining }, now())),
    joined: (together, take) => {
      joining = together;
      try {
        take();
      } finally {
        joining = undefined;
      }
    },
    undo: () => stepped(undoStep(state.history)),
    redo: () => stepped(redoStep(state.history)),
    flush: async () => {
      await running;
      await save();
    },
    settle: (mine) => {
      const { saving, history } = state;
      if (saving.state !== "clash" || meanwhile === null) return [];
      const { clashes } = saving;
      const both = { base: saved, mine: history, theirs: meanwhile.definition, clashes };
      const { document, placeless } = settleClashes(both, mine);
      if (placeless.length === 0) goOn(meanwhile, document, state.mergedAt);
      return placeless;
    },
    catchUp: async () => {
      await running;
      await catchUp();
    },
    look: async () => {
      const quiet = (): boolean => state.saving.state === "saved" && running === null;
      if (!quiet()) return;
      const theirs = await server.read().catch(() => undefined);
      // What was typed while it was looked at is saved first, and merged where that is stale.
      if (theirs === undefined || !quiet()) return;
      const newer = theirs.revision > state.revision || theirs.base !== state.base;
      if (newer) takeIn(theirs);
    },
    reload: async () => {
      clearTimeout(timer);
      await keep.clear();
      const fresh = await server.read();
      saved = fresh.definition;
      meanwhile = null;
      const { revision, base } = fresh;
      change({
        history: newHistory(fresh.definition),
        revision,
        base,
        since: base,
        saving: { state: "saved" },
        other: fresh.other ?? null,
        mergedAt: null,
      });
    },
    close: () => clearTimeout(timer),
  };
}
