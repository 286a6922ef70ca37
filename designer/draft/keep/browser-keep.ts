import { del, get, keys, set } from "idb-keyval";
import { browserTabs } from "./browser-tabs.ts";
import type { DraftKeep, KeptDraft, LeftDraft } from "./draft-port.ts";

const pause = 50;

/**
 * Keeps one person's draft of an app in this browser's database, for each tab by itself. The whole history is copied
 * there, which takes the longer the more there is to undo: so the change is shown first, and what came meanwhile is
 * stored at once.
 */
export function browserKeep(user: string, app: string): DraftKeep {
  const all = `pipewright.draft.${user}.${app}`;
  const keyOf = (tab: string) => `${all}.${tab}`;
  const own = browserTabs.own().then(keyOf);
  let newest: KeptDraft | null = null;
  let storing: Promise<void> | null = null;
  async function storeSoon(): Promise<void> {
    await soon();
    storing = null;
    if (newest !== null) await set(await own, newest);
  }
  return {
    load: async () => get<KeptDraft>(await own),
    left: async () => {
      const [mine, living] = [await own, await browserTabs.living()];
      const open = new Set([mine, ...[...living].map(keyOf)]);
      // What has no tab in its key was kept by an earlier version.
      const isLeft = (key: string) => (key === all || key.startsWith(`${all}.`)) && !open.has(key);
      const found = (await keys<string>()).filter((key) => typeof key === "string" && isLeft(key));
      const drafts = await Promise.all(
        found.map(async (key): Promise<readonly LeftDraft[]> => {
          const draft = await get<KeptDraft>(key);
          return draft === undefined ? [] : [{ draft, forget: () => del(key) }];
        }),
      );
      return drafts.flat();
    },
    store: (draft) => {
      newest = draft;
      storing ??= storeSoon();
      return storing;
    },
    clear: async () => {
      newest = null;
      await del(await own);
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
