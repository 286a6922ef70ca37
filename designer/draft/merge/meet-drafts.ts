import type { Json } from "../../../runtime/core/json.ts";
import { commonBase } from "./common-base.ts";
import type { KeptDraft } from "../keep/draft-port.ts";
import type { Edit } from "../edits/edit.ts";
import type { History } from "../history.ts";
import { type Merged, mergeDrafts } from "./merge-drafts.ts";
import { renamesBetween } from "./renames-between.ts";
import { setApart } from "./set-apart.ts";
import { setPartsApart } from "./set-parts-apart.ts";
import { withPartsOf } from "./with-parts-of.ts";
import { writtenAs } from "./written-as.ts";

/** What came of two drafts that met. */
export interface Met extends Merged {
  /** What both began with. */
  readonly base: Json;
  /** Theirs, written as what both began with. */
  readonly theirs: Json;
  /** Mine, where what both have added under one name goes by two. */
  readonly history: History;
  /** The edits that gave it these names. */
  readonly apart: readonly Edit[];
}

/** Merges a draft with what somebody else has made of it: of what both began with, and with what each has added. */
export function meetDrafts(mine: Pick<KeptDraft, "saved" | "sent" | "history">, other: Json): Met {
  const theirs = withPartsOf(writtenAs(other, mine.saved), mine.saved);
  const base = commonBase(mine.saved, mine.sent ?? [], theirs);
  const named = setApart(base, mine.history, theirs);
  const { history, renames } = setPartsApart(base, named, theirs);
  const apart = [...renamesBetween(mine.history.document, named.document), ...renames];
  return { base, history, apart, theirs, ...mergeDrafts(base, history.document, theirs) };
}
