import { Temporal } from "temporal-polyfill";
import type { Operand } from "../../condition/compiled-condition.ts";

type Relative = Extract<Operand, { readonly kind: "relative" }>;

/** An offset: calendar months, days, and milliseconds on top. */
interface Offset {
  readonly months: number;
  readonly days: number;
  readonly time: number;
}

/**
 * Whether a moment relative to now is before another one, whenever that is asked, with nothing that is both: -1 before,
 * 1 after, null where that is not known.
 */
export function relativeOrder(one: Relative, other: Relative, type: "date" | "date-time"): -1 | 1 | null {
  if (one.to !== other.to) return null;
  const [a, b] = [offsetOf(one), offsetOf(other)];
  // Two hours of one day are the same to a date, and a day moved by hours is the day of whatever hour that is.
  if ((type === "date" || one.to === "today") && (a.time !== 0 || b.time !== 0)) return null;
  if (isBefore(a, b)) return -1;
  return isBefore(b, a) ? 1 : null;
}

function offsetOf({ offset }: Relative): Offset {
  const { years, months, weeks, days, hours, minutes, seconds } = Temporal.Duration.from(offset ?? "PT0S");
  return {
    months: years * 12 + months,
    days: weeks * 7 + days,
    time: ((hours * 60 + minutes) * 60 + seconds) * 1_000,
  };
}

const day = 86_400_000;
/** A local day is longer or shorter than that where the clock jumps, by a day at most. */
const jump = day;

function isBefore(a: Offset, b: Offset): boolean {
  if (a.months === b.months && a.time === b.time) return a.days < b.days;
  if (a.months === b.months && a.days === b.days) return a.time < b.time;
  if (a.days === b.days && a.time === b.time) return a.months < b.months;
  return latest(a) + jump < earliest(b) - jump;
}

const latest = ({ months, days, time }: Offset): number =>
  (months * (months > 0 ? 31 : 28) + days) * day + time;
const earliest = ({ months, days, time }: Offset): number =>
  (months * (months > 0 ? 28 : 31) + days) * day + time;
