import type { RecordDraftView } from "../../contract/generated/contract.ts";
import type { TypedForm } from "./typed-form.ts";

/** What was typed in this browser and is not known to be on the server; no data says that all of it was taken back. */
export interface UnsentDraft extends TypedForm {
  /** When it was typed, by this browser's clock. */
  readonly at: string;
  /** When the server's draft that it replaces was kept, by the server's clock; null where there was none. */
  readonly over: string | null;
}

/** Whether this browser's copy goes before the server's draft, which another browser may have written since. */
export function isNewestDraft(
  unsent: UnsentDraft,
  { updatedAt }: Pick<RecordDraftView, "updatedAt">,
): boolean {
  if (updatedAt === null || updatedAt === unsent.over) return true;
  return unsent.at > updatedAt;
}
