import type { ImpactFinding, ImpactView } from "../../runtime/contract/generated/contract.ts";

/** One thing that would happen to records, and the measurement that lists them. */
export interface ImpactRow {
  readonly finding: ImpactFinding;
  readonly job: string;
}

/**
 * What is to be decided, as measured without any choice, before what else would happen, as measured with the choices
 * that were made; the most records first.
 */
export function impactRows(plain: ImpactView, chosen: ImpactView): readonly ImpactRow[] {
  const decisions = rowsOf(plain).filter(({ finding }) => finding.needs !== null);
  const asked = new Set(decisions.map(({ finding: { kind, path } }) => `${kind} ${path}`));
  const others = rowsOf(chosen).filter(
    // What was decided already says the same.
    ({ finding: { needs, kind, path } }) => needs === null && !asked.has(`${kind} ${path}`),
  );
  return [...decisions, ...others];
}

function rowsOf({ findings, job }: ImpactView): readonly ImpactRow[] {
  if (job === null) return [];
  return findings.map((finding) => ({ finding, job })).sort((a, b) => b.finding.count - a.finding.count);
}
