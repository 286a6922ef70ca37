const day = 86_400_000;

/** Whole days from one ISO instant to another, never below 0. */
export function daysBetween(from: string, to: number): number {
  return Math.max(0, Math.floor((to - Date.parse(from)) / day));
}
