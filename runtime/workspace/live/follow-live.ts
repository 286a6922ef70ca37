import { sessionEnd } from "../../ui/http/session-end.ts";
import { kinds, type LiveChange, readChange } from "./live-change.ts";

const channelName = "pipewright-live";
/** How long until a stream that the server refused is asked for again, in milliseconds. */
const pause = 15_000;
/** A page that is not older than this has just read everything, in milliseconds. */
const fresh = 2_000;

/**
 * Follows what happens to records until it is stopped. The tabs of a browser share one stream, since it may have only a
 * few connections: one of them holds it and tells the others, and the next takes over when it is closed. Where tabs
 * cannot agree on one (no https), each has its own while it is looked at.
 */
export function followLive(onChange: (change: LiveChange) => void): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", ({ data }: MessageEvent<LiveChange>) => onChange(data));
  const tell = (change: LiveChange): void => {
    channel.postMessage(change);
    onChange(change);
  };
  // Older browsers, and all of them without https, have no locks.
  const since = performance.now();
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (locks === undefined) whileSeen((seen) => stream(onChange, seen), signal);
  else void locks.request(channelName, { signal }, () => stream(tell, signal, since)).catch(() => undefined);
  return () => {
    stopping.abort();
    channel.close();
  };
}

/** Holds a stream open until `signal`; where it was waited for, something may have been missed. */
function stream(
  tell: (change: LiveChange) => void,
  signal: AbortSignal,
  since = performance.now(),
): Promise<void> {
  return new Promise((resolve) => {
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const open = (): void => {
      const opened = new EventSource("/api/events");
      source = opened;
      for (const kind of kinds) {
        opened.addEventListener(kind, ({ data }: MessageEvent<string>) => {
          const change = readChange(kind, data);
          if (change !== null) tell(change);
        });
      }
      opened.addEventListener("over", () => {
        opened.close();
        sessionEnd.tell(true);
      });
      opened.addEventListener("error", () => {
        // A lost connection is tried again by the browser, with where it was; a refusal is not.
        if (opened.readyState !== EventSource.CLOSED) return;
        again = setTimeout(() => (sessionEnd.state() === "there" ? begin() : undefined), pause);
      });
    };
    const begin = (): void => {
      open();
      if (performance.now() - since > fresh) tell({ kind: "reset" });
    };
    const signedIn = sessionEnd.subscribe(() => {
      if (sessionEnd.state() === "there" && source?.readyState === EventSource.CLOSED) begin();
    });
    const end = (): void => {
      clearTimeout(again);
      signedIn();
      source?.close();
      resolve();
    };
    if (signal.aborted) return resolve();
    signal.addEventListener("abort", end, { once: true });
    begin();
  });
}

/** Does something while the tab is looked at, until `signal`. */
function whileSeen(work: (seen: AbortSignal) => Promise<void>, signal: AbortSignal): void {
  let hidden = new AbortController();
  const look = (): void => {
    hidden.abort();
    hidden = new AbortController();
    if (document.visibilityState === "visible") void work(AbortSignal.any([hidden.signal, signal]));
  };
  document.addEventListener("visibilitychange", look, { signal });
  signal.addEventListener("abort", () => hidden.abort(), { once: true });
  look();
}
