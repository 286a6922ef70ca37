const tones = ["good", "accent", "warn"] as const;

/** The tone of a grade by its place in the scorecard, the best one first; quiet for whatever comes after the third. */
export function gradeTone(
  grades: readonly { readonly name: string }[],
  grade: string | null,
): (typeof tones)[number] | "quiet" {
  return tones[grades.findIndex(({ name }) => name === grade)] ?? "quiet";
}
