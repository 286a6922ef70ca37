import type { Kind } from "./expression.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Scalar } from "./value.ts";
import { localTime } from "./moment.ts";

/** A spreadsheet shows about this many digits; more are noise to a reader. */
const shownDigits = 16;

/**
 * A value as text: blank is "", numbers have a point and no grouping, booleans are TRUE and FALSE, dates
 * `YYYY-MM-DD`, date-times `YYYY-MM-DD HH:MM` in the app's time zone.
 */
export function valueText(value: Scalar, kind: Kind, evaluation: Evaluation): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.round(Math.max(0, shownDigits - 1 - value.e)).toFixed();
  if (kind !== "date-time") return value;
  const { year, month, day, hour, minute } = localTime(value, evaluation.facts.timeZone);
  const [mm, dd, h, m] = [month, day, hour, minute].map((part) => String(part).padStart(2, "0"));
  return `${String(year).padStart(4, "0")}-${mm}-${dd} ${h}:${m}`;
}
