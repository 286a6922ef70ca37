import { HttpProblem } from "../../runtime/ui/http/http-problem.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Draft, DraftOptions } from "./draft.ts";
import { type LeftDraft, type ServerDraft, StaleDraft } from "./keep/draft-port.ts";
import type { DraftState } from "./draft-state.ts";
import type { Edit } from "./edits/edit.ts";
import { type History, newHistory, redoStep, takeStep, undoStep } from "./history.ts";
import { meetDrafts } from "./merge/meet-drafts.ts";
import { perhapsSent } from "./keep/perhaps-sent.ts";
import { publishedHistory } from "./merge/published-history.ts";
import { rebaseHistory } from "./merge/rebase-history.ts";
import { renamesBetween } from "./merge/renames-between.ts";
import { settledHistory } from "./merge/settled-history.ts";
import { takeOver } from "./keep/take-over.ts";
import { writtenAs } from "./merge/written-as.ts";

/** How many documents without an answer are kept beside the last one: the first ones are what the server may have. */
const mostSent = 4;

/** What somebody else has saved; with what tabs that are gone had kept, it is more than what `stands` on the server. */
interface Meanwhile extends ServerDraft {
  readonly stands?: Json;
  readonly within?: readonly LeftDraft[];
}

/** Opens a draft: what the server has, with what this browser still held back and its undo history. */
export async function createDraft(options: DraftOptions): Promise<Draft> {
  const { server, keep, now, pause = 700, follow = (_, change) => change() } = options;
  const listeners = new Set<() => void>();
  const own = await keep.load().catch(() => undefined);
  const left = await keep.left().catch(() => []);
  const read = await server.read();
  const { kept, definition: withLeft, merged, adopted } = takeOver(own, left, read.definition);
  let saved: Json = read.definition;
  /** What was sent since, of which nobody knows whether the server has taken it. */
  let sent: readonly Json[] = [];
  let state: DraftState = {
    history: newHistory(read.definition),
    revision: read.revision,
    base: read.base,
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
    const { history, revision, base } = state;
    keep
      .store({ history, saved, sent, revision, base, at: now() })
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
    const unanswered = sent;
    sent = [...unanswered.slice(0, mostSent), document];
    try {
      const { revision, base } = await server.write(document, state.revision);
      saved = document;
      sent = [];
      const waiting = state.history.document !== saved;
      change({ revision, base, saving: { state: waiting ? "waiting" : "saved" } });
      remember();
      if (waiting) schedule(pause);
    } catch (error) {
      if (!isUnanswered(error)) sent = unanswered;
      await failed(error);
    }
  }

  async function failed(error: unknown): Promise<void> {
    if (error instanceof StaleDraft) return catchUp();
    // Whose session has ended signs in again over the page.
    const signedOut = error instanceof HttpProblem && error.status === 401;
    if (error instanceof HttpProblem && !signedOut && !isUnanswered(error)) {
      const [first] = error.problems;
      return change({ saving: { state: "refused", message: first?.message ?? error.message } });
    }
    change({ saving: { state: signedOut ? "signedOut" : "offline" } });
    schedule(5_000);
  }

  async function catchUp(isMine = false): Promise<void> {
    let theirs: ServerDraft;
    try {
      theirs = await server.read();
    } catch (error) {
      return failed(error);
    }
    takeIn(theirs, isMine);
  }

  /** Takes in what somebody else has saved meanwhile. */
  function takeIn(read: Meanwhile, isMine = false): void {
    clearTimeout(timer);
    const met = meetDrafts({ saved, sent, history: state.history }, read.definition);
    const { history: mine, apart, document, clashes } = met;
    const stands = read.stands && { stands: writtenAs(read.stands, saved) };
    const theirs: Meanwhile = { ...read, definition: met.theirs, ...stands };
    [saved, sent] = [met.base, []];
    const mergedAt = isMine ? state.mergedAt : now();
    if (clashes.length === 0) {
      const renames = [...apart, ...renamesBetween(mine.document, document)];
      return goOn(theirs, rebaseHistory(mine, document, met), renames, mergedAt);
    }
    meanwhile = theirs;
    const saving = { state: "clash", clashes, merged: document } as const;
    follow(apart, () => change({ history: mine, other: theirs.other ?? state.other, saving }));
    remember();
  }

  /** Goes on with a history in whose document is everything of theirs; who looks at something follows its new name. */
  function goOn(theirs: Meanwhile, merged: History, renames: readonly Edit[], mergedAt: number | null): void {
    const { definition, revision, base, other = null } = theirs;
    const history = base === state.base ? merged : publishedHistory(merged);
    saved = theirs.stands ?? definition;
    meanwhile = null;
    const ahead = history.document !== saved;
    const saving = { state: ahead ? "waiting" : "saved" } as const;
    follow(renames, () => change({ revision, base, history, mergedAt, saving, other: other ?? state.other }));
    remember(theirs.within);
    if (ahead) schedule(0);
  }

  if (kept !== undefined) {
    const { history, revision, base = null } = kept;
    ({ saved, sent = [] } = perhapsSent(kept));
    state = { ...state, history, revision, base, saving: { state: "waiting" } };
    if (adopted !== undefined) remember([adopted]);
    // A number alone does not tell: another draft, after another version, may have come as far.
    if (revision === read.revision && base === read.base && withLeft === read.definition) {
      saved = read.definition;
      sent = [];
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
      const { history: settled, placeless } = settledHistory(both, mine, now());
      const renames = renamesBetween(history.document, settled.document);
      if (placeless.length === 0) goOn(meanwhile, settled, renames, state.mergedAt);
      return placeless;
    },
    catchUp: async (isMine) => {
      await running;
      await catchUp(isMine);
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
      sent = [];
      meanwhile = null;
      const { revision, base } = fresh;
      change({
        history: newHistory(fresh.definition),
        revision,
        base,
        saving: { state: "saved" },
        other: fresh.other ?? null,
        mergedAt: null,
      });
    },
    close: () => clearTimeout(timer),
  };
}

/** Whether the server may have taken what it was sent: nothing came back, or that something broke. */
function isUnanswered(error: unknown): boolean {
  const status = error instanceof HttpProblem ? error.status : error instanceof StaleDraft ? 412 : 0;
  return status === 0 || status >= 500;
}
