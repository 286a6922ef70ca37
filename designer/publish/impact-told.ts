import type { ImpactView } from "../../runtime/contract/generated/contract.ts";

/** What is said of a measurement by itself, whatever was found: nothing where it was broken off. */
export interface ImpactTold {
  readonly said: "measuring" | "measuringBegun" | "measured" | "noRecords" | null;
  /** How many live records there are. */
  readonly records: number;
}

/** How far a measurement has come: numbers are said only where there is something to count. */
export function impactTold({ state, records, progress }: Omit<ImpactView, "job" | "findings">): ImpactTold {
  const all = Object.values(records).reduce((sum, count) => sum + count, 0);
  if (state === "running")
    return { said: progress.total === 0 ? "measuringBegun" : "measuring", records: all };
  if (state !== "done") return { said: null, records: all };
  return { said: all === 0 ? "noRecords" : "measured", records: all };
}
