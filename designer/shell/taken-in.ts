import type { OtherAdmin } from "../draft/keep/draft-port.ts";

interface Taken {
  /** The published version that was known before; null before the first. */
  readonly known: number | null;
  readonly base: number | null;
  /** Who changed the draft last, as far as is known. */
  readonly other: OtherAdmin | null;
}

/** How it is told that something of somebody else was taken in: what was published is no change to a draft. */
export function takenIn({ known, base, other }: Taken) {
  if (base !== null && base !== known) return other?.published === true ? "publishedBy" : "published";
  return other === null ? "merged" : "mergedOf";
}
