import type { CompiledScorecard } from "../compile/compiled.ts";

/** The grade of a rounded total: the highest one that it reaches, null where it reaches none. */
export function gradeOf({ grades }: Pick<CompiledScorecard, "grades">, total: number): string | null {
  for (const { name, from } of grades) if (total >= from) return name;
  return null;
}
