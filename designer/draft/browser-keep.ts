import { del, get, set } from "idb-keyval";
import type { DraftKeep, KeptDraft } from "./draft-port.ts";

const pause = 50;

/**
 * Keeps one person's draft of an app in this browser's database. The whole history is copied there, which takes the
 * longer the more there is to undo: so the change is shown first, and what came meanwhile is stored at once.
 */
export function browserKeep(user: string, app: string): DraftKeep {
  const key = `pipewright.draft.${user}.${app}`;
  let newest: KeptDraft | null = null;
  let storing: Promise<void> | null = null;
  async function storeSoon(): Promise<void> {
    await soon();
    storing = null;
    if (newest !== null) await set(key, newest);
  }
  return {
    load: () => get<KeptDraft>(key),
    store: (draft) => {
      newest = draft;
      storing ??= storeSoon();
      return storing;
    },
    clear: () => {
      newest = null;
      return del(key);
    },
  };
}

/** Waits a moment, but not longer than the page is there. */
async function soon(): Promise<void> {
  const over = new AbortController();
  await new Promise((resolve) => {
    setTimeout(resolve, pause);
    addEventListener("pagehide", resolve, { signal: over.signal });
  });
  over.abort();
}
