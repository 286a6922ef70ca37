import type { RecordDraftView } from "../../contract/generated/contract.ts";
import type { RecordData } from "../../core/record.ts";
import { HttpProblem } from "../../ui/http/http-problem.ts";
import { isNewestDraft, type UnsentDraft } from "./is-newest-draft.ts";
import type { TypedCopy } from "./typed-copy.ts";

/** Where what is typed has got to: nowhere yet, into this browser only, or to the server. */
export type Kept = "not" | "browser" | "server";

export interface DraftKeeperOptions {
  readonly server: {
    read(): Promise<RecordDraftView>;
    /** `leaving` asks for it to be sent even though the page may be gone before the answer. */
    write(data: RecordData, leaving: boolean): Promise<RecordDraftView>;
    remove(leaving: boolean): Promise<void>;
  };
  readonly copy: TypedCopy<UnsentDraft>;
  readonly now: () => string;
  /** Puts an earlier draft into the form, and gives back what the form then holds as typed. */
  readonly offer: (data: RecordData) => RecordData;
  readonly tell: (kept: Kept) => void;
}

export interface DraftKeeper {
  /** Everything that is typed now; nothing removes the draft. */
  typed(data: RecordData): void;
  /** Sends at once what waits, such as when the connection is back. */
  hurry(): void;
  /** Sends at once because the page is about to be left; it may go on all the same. */
  leave(): void;
  /** Sends for the last time and forgets about retries. */
  stop(): void;
}

const pause = 1_200;
const longest = 60_000;
const isEmpty = (data: RecordData) => Object.keys(data).length === 0;

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
  let last = "{}";
  let unsent: RecordData | null = null;
  let stored: UnsentDraft | null = null;

  function later(delay: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void work(false), delay);
  }

  function typed(data: RecordData): void {
    const text = JSON.stringify(data);
    if (offering || text === last) return;
    last = text;
    unsent = data;
    tell("not");
    keepHere(opened ? data : { ...before?.data, ...data });
    later(pause);
  }

  function keepHere(data: RecordData): void {
    const draft = { data, at: now(), over };
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
    const earlier = mine ? before.data : draft.data;
    const held = isEmpty(earlier) ? unsent : offered(earlier);
    if (held !== null) last = JSON.stringify(held);
    if (unsent !== null) unsent = held;
    else if (mine && JSON.stringify(before.data) !== JSON.stringify(draft.data)) unsent = before.data;
    if (unsent !== null) keepHere(unsent);
    else {
      if (before !== null) copy.clear();
      tell("server");
    }
  }

  function offered(data: RecordData): RecordData {
    offering = true;
    try {
      return offer(data);
    } finally {
      offering = false;
    }
  }

  async function send(data: RecordData, leaving: boolean): Promise<void> {
    if (!isEmpty(data)) {
      there = true;
      over = (await server.write(data, leaving)).updatedAt;
    } else if (there) {
      await server.remove(leaving);
      there = false;
      over = null;
    }
    failures = 0;
    if (unsent !== data) {
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
