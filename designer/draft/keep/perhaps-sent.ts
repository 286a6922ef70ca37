import type { KeptDraft } from "./draft-port.ts";

/** A draft as it was kept, with what its page may have sent in its last moment without noting it. */
export function perhapsSent(kept: KeptDraft): KeptDraft {
  return { ...kept, sent: [...(kept.sent ?? []), kept.history.document] };
}
