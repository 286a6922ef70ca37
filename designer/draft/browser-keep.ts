import { del, get, set } from "idb-keyval";
import type { DraftKeep, KeptDraft } from "./draft-port.ts";

/** Keeps one person's draft of an app in this browser's database. */
export function browserKeep(user: string, app: string): DraftKeep {
  const key = `pipewright.draft.${user}.${app}`;
  return {
    load: () => get<KeptDraft>(key),
    store: (draft) => set(key, draft),
    clear: () => del(key),
  };
}
