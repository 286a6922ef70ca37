import type { RecordDraftView } from "../../contract/generated/contract.ts";
import { HttpProblem } from "../../ui/http/http-problem.ts";
import { isNewestDraft, type UnsentDraft } from "./is-newest-draft.ts";
import type { TypedCopy } from "./typed-copy.ts";
import type { TypedForm } from "./typed-form.ts";

/** Where what is typed has got to: nowhere yet, into this browser only, or to the server. */
export type Kept = "not" | "browser" | "server";

export interface DraftKeeperOptions {
  readonly server: {
    read(): Promise<RecordDraftView>;
    /** `leaving` asks for it to be sent even though the page may be gone before the answer. */
    write(typed: TypedForm, leaving: boolean): Promise<RecordDraftView>;
    remove(leaving: boolean): Promise<void>;
  };
  readonly copy: TypedCopy<UnsentDraft>;
  readonly now: () => string;
  /** Puts an earlier draft into the form, and gives back what the form then holds as typed. */
  readonly offer: (typed: TypedForm) => TypedForm;
  readonly tell: (kept: Kept) => void;
}

export interface DraftKeeper {
  /** Everything that is typed now; nothing removes the draft. */
  typed(now: TypedForm): void;
  /** Sends at once what waits, such as when the connection is back. */
  hurry(): void;
  /** Sends at once because the page is about to be left; it may go on all the same. */
  leave(): void;
  /** Sends for the last time and forgets about retries. */
  stop(): void;
}

const pause = 1_200;
const longest = 60_000;
const nothing: TypedForm = { data: {}, former: [] };
const isEmpty = ({ data, former }: TypedForm) => Object.keys(data).length === 0 && former.length === 0;
/** For comparing, and apart from what else stands beside it. */
const textOf = ({ data, former }: TypedForm) => JSON.stringify({ data, former });

/**
 * Keeps a draft on the server, and in this browser until the server has it: at once in the browser, after a pause on
 * the server, again and again where that cannot be reached. First it offers the newest draft of both.
 */
export function draftKeeper({ server, copy, now, offer, tell }: DraftKeeperOptions): DraftKeeper {
  const before = copy.load();
  let opened = false;
  let offering = false;
  let stopped = false;
  let busy = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: string | null = null;
  /** Whether the server may have a draft; a lost answer leaves that open. */
  let there = false;
  let last = textOf(nothing);
  let unsent: TypedForm | null = null;
  let stored: UnsentDraft | null = null;

  function later(delay: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void work(false), delay);
  }

  function typed(held: TypedForm): void {
    const text = textOf(held);
    if (offering || text === last) return;
    last = text;
    unsent = held;
    tell("not");
    keepHere(opened || before === null ? held : together(before, held));
    later(pause);
  }

  function keepHere({ data, former }: TypedForm): void {
    const draft = { data, former, at: now(), over };
    stored = copy.store(draft) ? draft : null;
  }

  /** What another page keeps under the same name by now is not ours to clear. */
  function clearHere(): void {
    if (JSON.stringify(copy.load()) === JSON.stringify(stored)) copy.clear();
    stored = null;
  }

  async function open(): Promise<void> {
    const draft = await server.read();
    if (stopped || opened) return;
    opened = true;
    over = draft.updatedAt;
    there = over !== null;
    const mine = before !== null && isNewestDraft(before, draft);
    const earlier = mine ? before : draft;
    const held = isEmpty(earlier) ? unsent : offered(earlier);
    if (held !== null) last = textOf(held);
    if (unsent !== null) unsent = held;
    else if (mine && textOf(before) !== textOf(draft)) unsent = before;
    if (unsent !== null) keepHere(unsent);
    else {
      if (before !== null) copy.clear();
      tell("server");
    }
  }

  function offered(earlier: TypedForm): TypedForm {
    offering = true;
    try {
      return offer(earlier);
    } finally {
      offering = false;
    }
  }

  async function send(sent: TypedForm, leaving: boolean): Promise<void> {
    if (!isEmpty(sent)) {
      there = true;
      over = (await server.write(sent, leaving)).updatedAt;
    } else if (there) {
      await server.remove(leaving);
      there = false;
      over = null;
    }
    failures = 0;
    if (unsent !== sent) {
      // The copy that was typed meanwhile replaces what the server has now.
      if (unsent !== null) keepHere(unsent);
      return;
    }
    unsent = null;
    clearHere();
    tell("server");
  }

  async function work(leaving: boolean): Promise<void> {
    clearTimeout(timer);
    if (busy && !leaving) return;
    busy = true;
    const sending = unsent;
    try {
      if (!opened) await open();
      if (opened && unsent !== null) await send(unsent, leaving);
      busy = false;
      if (unsent !== null && unsent !== sending) later(pause);
    } catch (error) {
      busy = false;
      failed(error);
    }
  }

  function failed(error: unknown): void {
    if (!(error instanceof HttpProblem)) throw error;
    if (unsent !== null) tell(stored === null ? "not" : "browser");
    failures += 1;
    const passes = error.status === 0 || error.status === 429 || error.status >= 500;
    if (passes) later(Math.min(longest, 1_000 * 2 ** failures));
  }

  void work(false);
  return {
    typed,
    hurry: () => void work(false),
    leave: () => {
      if (unsent !== null && opened) void work(true);
    },
    stop() {
      if (unsent !== null && opened) void work(true);
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function together(earlier: TypedForm, now: TypedForm): TypedForm {
  return { data: { ...earlier.data, ...now.data }, former: [...earlier.former, ...now.former] };
}
