import type { Json, JsonObject } from "../../json.ts";
import { pointerTo } from "../../problem/pointer.ts";
import type { Problem } from "../../problem/problem.ts";
import type { CheckContext, FieldKind, ValueCheck } from "../field-kind.ts";
import { inWords } from "../in-words.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { jsonStorage } from "../storage.ts";
import { checkText, normaliseLine } from "../text-rules.ts";
import { type AddressPart, addressParts, longestPart } from "./address-parts.ts";
import { addressSearchText, addressText } from "./address-text.ts";
import { countryCodes } from "./country-codes.ts";

const isCountry = { code: "not-a-country", accepts: (text: string) => countryCodes.has(text) };

/**
 * A postal address: an object of texts, of which any may be missing. Blank parts go; without any it is empty. An
 * address on one line, as it was a text before or stands in a table, is taken for the street.
 */
export const address: FieldKind = {
  name: "address",
  plainSchema: (field, context) => ({
    type: "object",
    properties: {
      ...Object.fromEntries(
        addressParts.map((part) => [part, { type: "string", maxLength: longestPart[part] }]),
      ),
      country: { type: "string", pattern: "^[A-Z]{2}$" },
    },
    additionalProperties: false,
    ...plainKeywords(field, context),
  }),
  normalise(value) {
    if (typeof value === "string") return tidied({ street: value });
    return isParts(value) ? tidied(value) : value;
  },
  compileCheck: (_field, context) => partsCheck(context),
  storage: jsonStorage,
  compare: undefined,
  operators: ["present", "textContains"],
  formulaType: undefined,
  conditionType: "address",
  searchText: addressSearchText,
  display: (value, _field, { locale }) => (isParts(value) ? addressText(value, locale) : inWords(value)),
};

function isParts(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function tidied(value: JsonObject): JsonObject {
  const named = addressParts.flatMap((part): [string, Json][] => {
    const text = Object.hasOwn(value, part) ? value[part] : undefined;
    if (text === undefined || text === null) return [];
    if (typeof text !== "string") return [[part, text]];
    const line = tidyPart(part, text);
    return line === "" ? [] : [[part, line]];
  });
  const others = Object.entries(value).filter(([key]) => !(addressParts as readonly string[]).includes(key));
  return Object.fromEntries([...named, ...others]);
}

/** Codes are written in plain signs and capitals, as Chinese keyboards do not always write them. */
function tidyPart(part: AddressPart, text: string): string {
  if (part !== "country" && part !== "postcode") return normaliseLine(text);
  const code = normaliseLine(text.normalize("NFKC"));
  return part === "country" ? code.toUpperCase() : code;
}

function partsCheck(context: CheckContext): ValueCheck {
  const checks = new Map<string, ValueCheck>(
    addressParts.map((part) => {
      const longest = longestPart[part];
      const form = part === "country" ? isCountry : undefined;
      return [part, checkText({ type: "string", maxLength: longest }, context, longest, form)];
    }),
  );
  return (value, pointer): readonly Problem[] => {
    if (!isParts(value)) return [{ code: "wrong-type", pointer, params: { expected: "address" } }];
    return Object.entries(value).flatMap(([part, text]) => {
      const at = pointerTo(pointer, part);
      const check = checks.get(part);
      return check === undefined
        ? [{ code: "unknown-field", pointer: at, params: { field: part.slice(0, 100) } }]
        : check(text, at);
    });
  };
}
