import { compareStored } from "../compare.ts";
import type { FieldKind } from "../field-kind.ts";
import { dateFormat } from "../formats.ts";
import { inWords } from "../in-words.ts";
import { orderedOperators } from "../operators.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { textStorage } from "../storage.ts";
import { isCalendarDate } from "./is-calendar-date.ts";

/** A day of the calendar, `YYYY-MM-DD`, in no time zone. */
export const date: FieldKind = {
  name: "date",
  plainSchema: (field, context) => ({ type: "string", format: "date", ...plainKeywords(field, context) }),
  normalise: (value) => value,
  compileCheck: () => (value, pointer) =>
    typeof value === "string" && isCalendarDate(value) ? [] : [{ code: "not-a-date", pointer, params: {} }],
  storage: textStorage,
  compare: compareStored,
  operators: orderedOperators,
  formulaType: "date",
  display: (value, _field, { locale }) =>
    typeof value === "string" && isCalendarDate(value)
      ? dateFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${value}T00:00:00Z`))
      : inWords(value),
};
