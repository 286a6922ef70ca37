import type { ImpactFinding, ImpactView } from "../../runtime/contract/generated/contract.ts";

/** One thing that would happen to records, and the measurement that lists them. */
export interface ImpactRow {
  readonly finding: ImpactFinding;
  readonly job: string;
}

/** What says no more than the choice that was made for something that goes away. */
const asDecided: ReadonlySet<string> = new Set([
  ...[
    "impact-stage-moved",
    "impact-stage-left",
    "impact-option-replaced",
    "impact-option-emptied",
    "impact-field-taken",
  ],
  ...["impact-value-dropped", "impact-form-removed"],
]);

/**
 * What is to be decided, as measured without any choice, before what else would happen, as measured with the choices
 * that were made; the most records first.
 */
export function impactRows(plain: ImpactView, chosen: ImpactView): readonly ImpactRow[] {
  const decisions = rowsOf(plain).filter(({ finding }) => finding.needs !== null);
  const others = rowsOf(chosen).filter(
    ({ finding: { needs, code } }) => needs === null && !asDecided.has(code),
  );
  return [...decisions, ...others];
}

function rowsOf({ findings, job }: ImpactView): readonly ImpactRow[] {
  if (job === null) return [];
  return findings.map((finding) => ({ finding, job })).sort((a, b) => b.finding.count - a.finding.count);
}
