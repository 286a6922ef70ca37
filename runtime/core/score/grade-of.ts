import type { CompiledScorecard } from "../compile/compiled.ts";

/** The grade of a rounded total: the highest one that it reaches, null where it reaches none. */
export function gradeOf({ grades }: Pick<CompiledScorecard, "grades">, total: number): string | null {
  // Whatever else goes through a frozen array takes several times as long as its indexes.
  for (let index = 0; index < grades.length; index += 1) {
    const grade = grades[index];
    if (grade !== undefined && total >= grade.from) return grade.name;
  }
  return null;
}
