import type { CompiledScorecard } from "../compile/compiled.ts";

/** The grade of a rounded total: the highest one that it reaches, null where it reaches none. */
export function gradeOf({ grades }: Pick<CompiledScorecard, "grades">, total: number): string | null {
  return grades.find(({ from }) => total >= from)?.name ?? null;
}
