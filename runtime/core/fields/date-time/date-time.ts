import { compareStored } from "../compare.ts";
import type { FieldKind } from "../field-kind.ts";
import { dateFormat } from "../formats.ts";
import { inWords } from "../in-words.ts";
import { orderedOperators } from "../operators.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { textStorage } from "../storage.ts";
import { utcInstant } from "./utc-instant.ts";

/** A moment: RFC 3339 with its offset comes in, UTC with milliseconds is stored. */
export const dateTime: FieldKind = {
  name: "date-time",
  plainSchema: (field, context) => ({
    type: "string",
    format: "date-time",
    ...plainKeywords(field, context),
  }),
  normalise: (value) => (typeof value === "string" ? (utcInstant(value) ?? value) : value),
  compileCheck: () => (value, pointer) =>
    typeof value === "string" && utcInstant(value) !== undefined
      ? []
      : [{ code: "not-a-date-time", pointer, params: {} }],
  storage: textStorage,
  compare: compareStored,
  operators: orderedOperators,
  formulaType: "date-time",
  display: (value, _field, { locale, timeZone }) => {
    const instant = typeof value === "string" ? utcInstant(value) : undefined;
    return instant === undefined
      ? inWords(value)
      : dateFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }).format(new Date(instant));
  },
};
