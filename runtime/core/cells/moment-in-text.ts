import { Temporal } from "temporal-polyfill";
import { utcInstant } from "../fields/date-time/utc-instant.ts";
import { type DayInText, dayInText } from "./day-in-text.ts";
import type { DateOrder } from "./cell-reading.ts";

const longest = 60;
const shape =
  /^(.{6,40}?)(?: ?T ?| +)(上午|下午)?(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)? ?(am|pm|a\.m\.|p\.m\.)? ?(z|[+-]\d{2}:?\d{2})?$/i;

/** A text taken apart into its day and, where it has one, its time of day and offset. */
export interface MomentInText {
  readonly day: DayInText;
  /** `HH:MM:SS` with its fraction, null where there is none or it is midnight without an offset. */
  readonly time: string | null;
  /** `Z` or `±HH:MM`, null where there is none. */
  readonly offset: string | null;
}

/** Takes a date, or a date with a time, apart; undefined for anything else. */
export function momentInText(text: string, order?: DateOrder): MomentInText | undefined {
  if (text.length > longest) return undefined;
  const tidy = text.normalize("NFKC").trim();
  const whole = dayInText(tidy, order);
  if (whole !== undefined) return { day: whole, time: null, offset: null };
  const [, date, chinese, hours = "", minutes = "", seconds = "00", fraction = "", half, offset] =
    shape.exec(tidy) ?? [];
  const day = date === undefined ? undefined : dayInText(date.trim(), order);
  if (day === undefined) return undefined;
  const hour = hourOf(Number(hours), half ?? chinese);
  if (hour === undefined || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const time = `${String(hour).padStart(2, "0")}:${minutes}:${seconds}${fraction}`;
  const midnight = offset === undefined && /^00:00:00(\.0+)?$/.test(time);
  return { day, time: midnight ? null : time, offset: offset === undefined ? null : zoneOf(offset) };
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour > 23 ? undefined : hour;
  if (hour > 23) return undefined;
  const afternoon = half === "下午" || half.toLowerCase().startsWith("p");
  if (hour > 12) return hour;
  return (hour % 12) + (afternoon ? 12 : 0);
}

function zoneOf(offset: string): string {
  if (offset.toUpperCase() === "Z") return "Z";
  return offset.includes(":") ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

/** The instant in UTC of a day and a time; without an offset it is the wall clock of `timeZone`. */
export function instantOf(
  day: string,
  { time, offset }: Pick<MomentInText, "time" | "offset">,
  timeZone: string,
): string | undefined {
  const wall = `${day}T${time ?? "00:00:00"}`;
  if (offset !== null) return utcInstant(wall + offset);
  return utcInstant(
    Temporal.PlainDateTime.from(wall)
      .toZonedDateTime(timeZone)
      .toInstant()
      .toString({ smallestUnit: "millisecond" }),
  );
}
