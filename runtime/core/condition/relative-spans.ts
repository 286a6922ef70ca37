import type { Circumstance } from "../circumstance.ts";
import { localDay } from "../formula/local-day.ts";
import type { Span } from "./comparisons.ts";
import type { Operand } from "./compiled-condition.ts";
import { relativeSpan } from "./relative-span.ts";

type Moment = Pick<Circumstance, "now" | "timeZone">;

const wholeDay = 86_400_000;
const mostDays = 4_000;
/** Later years are spelled with a sign. */
const latest = Date.parse("9999-12-31T23:59:59.999Z");

/**
 * The same as `relativeSpan` for one operand at many moments: the calendar is consulted once a local day. Records that
 * are looked at as of different moments would otherwise spend nearly all of their time there.
 */
export function relativeSpans(
  operand: Extract<Operand, { kind: "relative" }>,
  type: "date" | "date-time",
): (at: Moment) => Span {
  const { to, offset } = operand;
  const byDay = new Map<string, Span>();
  const spanOfDay = (at: Moment, date: string): Span => {
    const key = `${date} ${at.timeZone}`;
    const known = byDay.get(key);
    if (known !== undefined) return known;
    if (byDay.size >= mostDays) byDay.clear();
    const span = relativeSpan({ ...operand, to: "today" }, type, at);
    byDay.set(key, span);
    return span;
  };
  // An offset of hours may lead into another day than that of the morning.
  const byCalendar = to === "today" || (offset !== null && !offset.includes("T"));
  const isNow = to === "now" && offset === null && type === "date-time";
  const spanAt = (at: Moment): Span => {
    const now = Date.parse(at.now);
    if (isNow && now >= 0 && now <= latest) return instant(now);
    if (!byCalendar || Number.isNaN(now)) return relativeSpan(operand, type, at);
    const day = localDay(now, at.timeZone);
    const span = spanOfDay(at, day.date);
    if (to === "today" || type === "date") return span;
    const start = Date.parse(String(span.start));
    // The same time of another day, as long as neither of them has a jump of the clock in it.
    if (day.end - day.start !== wholeDay || Date.parse(String(span.end)) - start !== wholeDay - 1)
      return relativeSpan(operand, type, at);
    return instant(start + now - day.start);
  };
  // A list tests many records at the same time; nothing is looked up for the second.
  let last: (Moment & { readonly span: Span }) | null = null;
  return ({ now, timeZone }) => {
    if (last?.now !== now || last.timeZone !== timeZone)
      last = { now, timeZone, span: spanAt({ now, timeZone }) };
    return last.span;
  };
}

function instant(moment: number): Span {
  const text = new Date(moment).toISOString();
  return { start: text, end: text };
}
