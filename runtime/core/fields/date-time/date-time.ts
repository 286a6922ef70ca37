import { compareStored } from "../compare.ts";
import { isCalendarDate } from "../date/is-calendar-date.ts";
import type { FieldKind } from "../field-kind.ts";
import { dateFormat } from "../formats.ts";
import { operatorsOfType } from "../../condition/operators-of-type.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { textStorage } from "../storage.ts";

const shape =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function isInstant(text: string): boolean {
  const match = shape.exec(text);
  return match !== null && isCalendarDate(match[1] ?? "");
}

/** A moment: RFC 3339 with its offset comes in, UTC with milliseconds is stored. */
export const dateTime: FieldKind = {
  name: "date-time",
  plainSchema: (field, context) => ({
    type: "string",
    format: "date-time",
    ...plainKeywords(field, context, []),
  }),
  normalise: (value) => (typeof value === "string" && isInstant(value) ? utc(value) : value),
  compileCheck: () => (value, pointer) =>
    typeof value === "string" && isInstant(value) ? [] : [{ code: "not-a-date-time", pointer, params: {} }],
  storage: textStorage,
  compare: compareStored,
  operators: operatorsOfType("date-time"),
  formulaType: "date-time",
  display: (value, _field, { locale, timeZone }) =>
    dateFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }).format(new Date(String(value))),
};

function utc(value: string): string {
  const moment = new Date(value);
  const year = moment.getUTCFullYear();
  // An offset may carry the last instants beyond the years that sort as text.
  return year >= 1 && year <= 9999 ? moment.toISOString() : value;
}
