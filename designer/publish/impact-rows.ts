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
  ...["impact-value-dropped", "impact-value-fitted", "impact-form-removed"],
]);

/**
 * What is to be decided, as measured without any choice, before what else would happen, as measured with the choices
 * that were made; the most records first.
 */
export function impactRows(plain: ImpactView, chosen: ImpactView): readonly ImpactRow[] {
  const decisions = rowsOf(plain).filter(({ finding }) => finding.needs !== null);
  const paths = decisions.map(({ finding }) => finding.path);
  // What is kept beyond its bounds is told of by the line where that was decided, also of a column of the field.
  const isKept = ({ kind, path }: ImpactFinding) =>
    kind === "value" && paths.some((decided) => decided === path || decided.startsWith(`${path}/columns/`));
  const others = rowsOf(chosen).filter(
    ({ finding }) => finding.needs === null && !asDecided.has(finding.code) && !isKept(finding),
  );
  return [...decisions, ...others];
}

function rowsOf({ findings, job }: ImpactView): readonly ImpactRow[] {
  if (job === null) return [];
  return findings.map((finding) => ({ finding, job })).sort((a, b) => b.finding.count - a.finding.count);
}
