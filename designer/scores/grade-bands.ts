import type { GradeDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { freshName } from "../draft/fresh-name.ts";

/** A grade and the totals that it is for: from `from` up to `to`. */
export interface GradeBand {
  readonly grade: GradeDefinition;
  readonly from: number;
  readonly to: number;
}

/** What the grades of a scorecard cover, from the best to the worst as they are listed. */
export function gradeBands(grades: readonly GradeDefinition[], maximum: number): readonly GradeBand[] {
  return grades.map((grade, index) => {
    const to = index === 0 ? maximum : (grades[index - 1]?.from ?? maximum);
    return { grade, from: grade.from, to: Math.max(to, grade.from) };
  });
}

/** Between which totals a grade may begin so that all stay in order; the last one begins at 0 and nowhere else. */
export function thresholdRange(
  grades: readonly GradeDefinition[],
  index: number,
  maximum: number,
): { readonly min: number; readonly max: number } {
  if (index === grades.length - 1) return { min: 0, max: 0 };
  const step = thresholdStep(maximum);
  const above = grades[index - 1]?.from;
  const min = rounded((grades[index + 1]?.from ?? 0) + step);
  return { min, max: Math.max(min, above === undefined ? maximum : rounded(above - step)) };
}

/** By how much a threshold moves with one press of a key. */
export function thresholdStep(maximum: number): number {
  return maximum >= 20 ? 1 : maximum >= 2 ? 0.1 : 0.01;
}

/** A grade to add: in front of which it stands, and where the one above it begins from then on. */
export interface NewGrade {
  readonly grade: GradeDefinition;
  readonly before: string | null;
  /** Null where no other grade changes. */
  readonly raised: { readonly name: string; readonly from: number } | null;
}

/** One grade more: a worse one, which takes the lower half of the worst; where that has no room, half of the widest. */
export function nextGrade(grades: readonly GradeDefinition[], maximum: number): NewGrade {
  const name = freshLetter(grades.map((grade) => grade.name));
  const bands = gradeBands(grades, maximum);
  const worst = bands.at(-1);
  if (worst === undefined) return { grade: { name, from: 0 }, before: null, raised: null };
  const step = thresholdStep(maximum);
  const half = ({ from, to }: GradeBand) => rounded(Math.round((from + to) / 2 / step) * step);
  if (worst.to - worst.from >= 2 * step)
    return {
      grade: { name, from: 0 },
      before: null,
      raised: { name: worst.grade.name, from: half(worst) },
    };
  const widest = bands.reduce((best, band) => (band.to - band.from > best.to - best.from ? band : best));
  return { grade: { name, from: half(widest) }, before: widest.grade.name, raised: null };
}

function freshLetter(taken: readonly string[]): string {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const known = new Set(taken.map((name) => name.toUpperCase()));
  return letters.find((letter) => !known.has(letter)) ?? freshName("G", taken);
}

function rounded(total: number): number {
  return Number(total.toFixed(6));
}
