import type { Trial } from "./trial.ts";

/** The trial as it was before its last step; what has been filled in since stays where that step left nothing. */
export function stepBack(trial: Trial): Trial {
  const last = trial.log.at(-1);
  if (last === undefined) return trial;
  const { before } = last;
  return { ...before, typed: { ...before.typed, ...trial.typed }, log: trial.log.slice(0, -1) };
}
