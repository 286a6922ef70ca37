/** One side of a comparison: a published version, the draft, or nothing at all. */
export type Side = number | "draft" | null;

/** What is compared with what. */
export interface Sides {
  readonly from: Side;
  readonly to: Side;
}

/** A side as it stands in an address. */
export const sideText = (side: Side): string => (side === null ? "nothing" : String(side));

/** What an address asks to compare, of the versions that there are; by default, the draft with what is published. */
export function comparedSides(at: readonly string[], versions: readonly number[]): Sides {
  const [from, to] = at;
  const read = (text: string | undefined, otherwise: Side): Side => {
    if (text === "nothing") return null;
    if (text === "draft") return "draft";
    return versions.find((version) => String(version) === text) ?? otherwise;
  };
  return { from: read(from, versions[0] ?? null), to: read(to, "draft") ?? "draft" };
}
