import type { ScoreSummary } from "../../contract/generated/contract.ts";

const tones = new Map([
  ["A", "good"],
  ["B", "accent"],
  ["C", "warn"],
]);

/** A score with its grade, coloured by the grade. */
export function GradeChip({ score, gradeOnly = false }: { score: ScoreSummary; gradeOnly?: boolean }) {
  return (
    <span className={`chip chip-${tones.get(score.grade ?? "") ?? "quiet"} number`}>
      {score.grade} {!gradeOnly && score.total}
    </span>
  );
}
