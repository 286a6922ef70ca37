import type { GradeDefinition } from "../../core/definition/generated/definition.ts";

const tones = ["good", "accent", "warn"] as const;

/** How a grade is coloured: as its scorecard says, else by what its place in it deserves. */
export type GradeTone = (typeof tones)[number] | "quiet" | NonNullable<GradeDefinition["color"]>;

/**
 * The tone of a grade: its own colour, else by its place in the scorecard, the best one first; quiet for whatever comes
 * after the third.
 */
export function gradeTone(
  grades: readonly Pick<GradeDefinition, "name" | "color">[],
  grade: string | null,
): GradeTone {
  const index = grades.findIndex(({ name }) => name === grade);
  return grades[index]?.color ?? tones[index] ?? "quiet";
}
