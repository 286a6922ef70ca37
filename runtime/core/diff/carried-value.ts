import { instantOf } from "../cells/moment-in-text.ts";
import { optionNamed } from "../cells/read-option.ts";
import type { CompiledField } from "../compile/compiled.ts";
import { isCalendarDate } from "../fields/date/is-calendar-date.ts";
import { isEmpty } from "../fields/is-empty.ts";
import { localDate } from "../formula/moment.ts";
import type { Json } from "../json.ts";

/** Out of which field values come, and in which time zone a day has its moments. */
export interface Carrying {
  readonly before: CompiledField;
  readonly timeZone: string;
}

/**
 * A value of another field as this one accepts it: as it is, as text, as the number that the text spells, as the day of a
 * moment or the first moment of a day, as the option that it names, as a list of it, or out of such a list; undefined
 * where it accepts none of these.
 */
export function carriedValue(field: CompiledField, value: Json, carrying: Carrying): Json | undefined {
  return spellings(field, value, carrying)
    .map((one) => field.kind.normalise(one, field.schema))
    .find((one) => !isEmpty(one) && field.check(one, "").length === 0);
}

function spellings(field: CompiledField, value: Json, carrying: Carrying): readonly Json[] {
  if (typeof value === "number" || typeof value === "boolean") return [value, String(value)];
  if (Array.isArray(value)) return value.length === 1 ? [value, ...(value as readonly Json[])] : [value];
  if (typeof value !== "string") return [value];
  const number = value.trim() === "" ? Number.NaN : Number(value);
  const option = field.options === null ? undefined : optionNamed(field.schema, value);
  const meant = [
    ...(Number.isFinite(number) ? [number] : []),
    ...(option === undefined ? [] : [option, [option]]),
    ...inTime(field, value, carrying),
  ];
  return [value, ...meant, [value]];
}

function inTime(field: CompiledField, value: string, { before, timeZone }: Carrying): readonly Json[] {
  const [from, to] = [before.kind.name, field.kind.name];
  if (from === "date-time" && to === "date") return [localDate(value, timeZone)];
  if (from !== "date" || to !== "date-time" || !isCalendarDate(value)) return [];
  return [instantOf(value, { time: null, offset: null }, timeZone) ?? null];
}
