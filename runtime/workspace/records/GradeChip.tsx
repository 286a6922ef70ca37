import type { RecordRow } from "../../contract/generated/contract.ts";
import type { Room } from "./use-room.ts";

const tones = ["good", "accent", "warn"];

interface GradeChipProps {
  readonly room: Room;
  readonly record: Pick<RecordRow, "pipeline" | "score">;
  /** Without the total, where that stands beside it. */
  readonly gradeOnly?: boolean;
}

/** A record's score with its grade, coloured by the grade's place in the scorecard; nothing where there is none. */
export function GradeChip({ room, record: { pipeline, score }, gradeOnly = false }: GradeChipProps) {
  if (score === null || (gradeOnly && score.grade === null)) return null;
  const grades = room.form.pipelines.get(pipeline ?? "")?.scorecard?.grades ?? [];
  const place = grades.findIndex(({ name }) => name === score.grade);
  return (
    <span className={`chip chip-${tones[place] ?? "quiet"} number`}>
      {score.grade} {!gradeOnly && score.total}
    </span>
  );
}
