import type { RecordRow } from "../../contract/generated/contract.ts";
import { gradeTone } from "./grade-tone.ts";
import type { AppForm } from "./app-form.ts";

interface GradeChipProps {
  readonly room: AppForm;
  readonly record: Pick<RecordRow, "pipeline" | "score">;
  /** Without the total, where that stands beside it. */
  readonly gradeOnly?: boolean;
}

/** A record's score with its grade, coloured as the scorecard says; nothing where there is none. */
export function GradeChip({ room, record: { pipeline, score }, gradeOnly = false }: GradeChipProps) {
  if (score === null || (gradeOnly && score.grade === null)) return null;
  const grades = room.form.pipelines.get(pipeline ?? "")?.scorecard?.grades ?? [];
  return (
    <span className={`chip chip-${gradeTone(grades, score.grade)} number`}>
      {score.grade} {!gradeOnly && score.total}
    </span>
  );
}
