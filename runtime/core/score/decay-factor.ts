import type { Facts } from "../circumstance.ts";
import type { CompiledCriterion } from "../compile/compiled.ts";
import type { EngineContext } from "../engine-context.ts";
import { asDate, asDateTime, daysBetween, localDate } from "../formula/moment.ts";

/**
 * What is left of a criterion's points, 0 to 1: half with each half-life since the moment in the decay's field, by
 * whole days in the app's zone, so that a score stays the same all day. Without a moment, or with one in the future,
 * nothing decays.
 */
export function decayFactor(
  { app, now }: Pick<EngineContext, "app" | "now">,
  decay: CompiledCriterion["decay"],
  facts: Facts,
): number {
  const since = decay && dateOf(facts(decay.since), app.timeZone);
  if (!since) return 1;
  const today = localDate(now, app.timeZone);
  const elapsed = today === null ? 0 : daysBetween(since, today);
  if (elapsed <= 0) return 1;
  return decay.halfLife > 0 ? 0.5 ** (elapsed / decay.halfLife) : 0;
}

function dateOf(value: unknown, timeZone: string): string | null {
  if (typeof value !== "string") return null;
  const instant = asDateTime(value);
  return instant === null ? asDate(value) : localDate(instant, timeZone);
}
