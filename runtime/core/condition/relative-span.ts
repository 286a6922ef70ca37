import { Temporal } from "temporal-polyfill";
import type { Circumstance } from "../circumstance.ts";
import type { Operand } from "./compiled-condition.ts";
import type { Span } from "./comparisons.ts";

/**
 * What "now" or "today", moved by the offset on the calendar of the app's time zone, is for a field of this
 * type. For a date it is that calendar day. For a date-time it is the instant, or all of the day with "today",
 * so that "until today" includes this afternoon.
 */
export function relativeSpan(
  { to, offset }: Extract<Operand, { kind: "relative" }>,
  type: "date" | "date-time",
  { now, timeZone }: Pick<Circumstance, "now" | "timeZone">,
): Span {
  const present = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  const start = to === "now" ? present : present.startOfDay();
  const moment = offset === null ? start : start.add(offset);
  if (type === "date") return at(dayText(moment));
  if (to === "now") return at(instantText(moment));
  const morning = moment.startOfDay();
  return {
    start: instantText(morning),
    end: instantText(morning.add({ days: 1 }).startOfDay().subtract({ milliseconds: 1 })),
  };
}

function at(moment: string): Span {
  return { start: moment, end: moment };
}

// Years beyond four digits are spelled with a sign and would sort wrongly as text.
function dayText(moment: Temporal.ZonedDateTime): string {
  if (moment.year > 9999) return "9999-12-31";
  return moment.year < 0 ? "0000-01-01" : moment.toPlainDate().toString();
}

function instantText(moment: Temporal.ZonedDateTime): string {
  const utc = moment.withTimeZone("UTC");
  if (utc.year > 9999) return "9999-12-31T23:59:59.999Z";
  return utc.year < 0 ? "0000-01-01T00:00:00.000Z" : utc.toInstant().toString({ fractionalSecondDigits: 3 });
}
