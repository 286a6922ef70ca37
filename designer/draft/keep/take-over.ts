import type { Json } from "../../../runtime/core/json.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";
import type { KeptDraft, LeftDraft } from "./draft-port.ts";
import { meetDrafts } from "../merge/meet-drafts.ts";
import { perhapsSent } from "./perhaps-sent.ts";

/** What becomes of the drafts that this browser has kept. */
export interface TakenOver {
  /** The one that goes on, with its history; undefined where there is none. */
  readonly kept: KeptDraft | undefined;
  /** The server's document with what all others changed. */
  readonly definition: Json;
  /** Those that are in it, or have nothing that the server had not. */
  readonly merged: readonly LeftDraft[];
  /** The one that goes on, where another tab has kept it. */
  readonly adopted: LeftDraft | undefined;
}

/**
 * Merges what this tab and those that are gone have kept with what the server has. The tab's own draft goes on, unless
 * only another one has changes. What clashes with the server's stays kept, to be asked about when the app is next opened.
 */
export function takeOver(own: KeptDraft | undefined, left: readonly LeftDraft[], server: Json): TakenOver {
  const newest = left
    .filter(({ draft }) => isWorthwhile(draft))
    .toSorted((one, other) => (other.draft.at ?? 0) - (one.draft.at ?? 0));
  const mine = own !== undefined && isWorthwhile(own) ? own : undefined;
  const unsaved = newest.find(({ draft }) => isUnsaved(draft));
  const adopted = mine === undefined ? (unsaved ?? newest[0]) : isUnsaved(mine) ? undefined : unsaved;
  let definition = server;
  const merged: LeftDraft[] = [];
  for (const each of newest) {
    if (each === adopted) continue;
    const both = isUnsaved(each.draft) ? meetDrafts(perhapsSent(each.draft), definition) : null;
    if (both !== null && both.clashes.length > 0) continue;
    definition = both === null || jsonEqual(both.document, definition) ? definition : both.document;
    merged.push(each);
  }
  return { kept: adopted?.draft ?? mine, definition, merged, adopted };
}

/** Whether it has something that the server had not when it was kept. */
function isUnsaved({ history, saved }: KeptDraft): boolean {
  return history.document !== saved && !jsonEqual(history.document, saved);
}

/** Whether it has steps to undo or redo, or something to save. */
function isWorthwhile(draft: KeptDraft): boolean {
  const { past, future } = draft.history;
  return past.length + future.length > 0 || isUnsaved(draft);
}
