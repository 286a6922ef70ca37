import { Ajv2020 } from "ajv/dist/2020.js";
import type { DataValidationCxt } from "ajv/dist/types/index.js";
import type { Circumstance } from "../../runtime/core/circumstance.ts";
import type { ConditionType } from "../../runtime/core/condition/condition-scope.ts";
import type { Json, JsonObject } from "../../runtime/core/json.ts";
import { addressSearchText } from "../../runtime/core/fields/address/address-text.ts";
import { naiveDay, naiveMoment, onWall } from "./naive-time.ts";

type Types = { readonly [field: string]: ConditionType };

/** A condition that is known to be well formed. */
interface Parts {
  readonly required?: readonly string[];
  readonly properties?: JsonObject;
  readonly allOf?: readonly JsonObject[];
  readonly anyOf?: readonly JsonObject[];
  readonly not?: JsonObject;
}

let at: Circumstance;

const shapes: { readonly [type in ConditionType]: JsonObject } = {
  number: { type: "number" },
  text: { type: "string" },
  boolean: { type: "boolean" },
  list: { type: "array" },
  address: { type: "object" },
  date: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\d$" },
  "date-time": { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z$" },
};

const inTime: { readonly [keyword: string]: string } = {
  minimum: "ge",
  maximum: "le",
  exclusiveMinimum: "gt",
  exclusiveMaximum: "lt",
};

/**
 * What a condition means, told by Ajv: the condition as JSON Schema, with `type` and `required` added to every
 * assertion, over the record without its empty values. The keywords of our own are written here once more, as
 * plainly as possible.
 */
export function conditionOracle(
  condition: JsonObject,
  types: Types,
): (record: JsonObject, circumstance: Circumstance) => boolean {
  const validate = freshAjv().compile(asSchema(condition, types));
  return (record, circumstance) => {
    at = circumstance;
    return validate(withoutEmpties(record, types));
  };
}

function asSchema(condition: JsonObject, types: Types): JsonObject {
  const { required, properties = {}, allOf = [], anyOf, not } = condition as Parts;
  const asserted = Object.keys(properties);
  const each = (parts: readonly JsonObject[]) => parts.map((part) => asSchema(part, types));
  // One schema for all that is asserted together: each schema more is more to compile.
  const all = [...comparedWith(properties, types), ...each(allOf)];
  return {
    type: "object",
    required: [...new Set([...(required ?? []), ...asserted])],
    properties: Object.fromEntries(
      asserted.map((field) => [field, assertion(properties[field], types[field])]),
    ),
    ...(all.length > 0 && { allOf: all }),
    ...(anyOf && { anyOf: each(anyOf) }),
    ...(not && { not: asSchema(not, types) }),
  };
}

function assertion(said: Json | undefined, type: ConditionType | undefined): JsonObject {
  const shape = shapes[type as ConditionType];
  const meant = type?.startsWith("date") === true ? timely(said as JsonObject) : (said as JsonObject);
  const clash = Object.keys(meant).some((keyword) => keyword in shape);
  return clash ? { allOf: [shape, meant] } : { ...shape, ...meant };
}

/** The fields with which others are compared are there, and of the same type. */
function comparedWith(properties: JsonObject, types: Types): JsonObject[] {
  return Object.entries(properties).flatMap(([field, said]) => {
    const other = ((said as JsonObject)["x-compare"] as JsonObject | undefined)?.["field"] as
      string | undefined;
    if (other === undefined) return [];
    return [{ required: [other], properties: { [other]: shapes[types[field] as ConditionType] } }];
  });
}

/** Days and instants have no bounds in JSON Schema: these go through a keyword that compares times. */
function timely(assertion: JsonObject): JsonObject {
  const entries = Object.entries(assertion);
  const bounds = entries.filter(([keyword]) => keyword in inTime);
  return {
    ...Object.fromEntries(entries.filter(([keyword]) => !(keyword in inTime))),
    ...(bounds.length > 0 && {
      "x-time": bounds.map(([keyword, value]) => ({ op: inTime[keyword] as string, value })),
    }),
  };
}

function withoutEmpties(record: JsonObject, types: Types): JsonObject {
  const filled = Object.entries(record).filter(([, value]) => {
    const blank = typeof value === "string" && /^\s*$/.test(value);
    const hollow = typeof value === "object" && JSON.stringify(value)?.length === 2;
    return value !== undefined && value !== null && !blank && !hollow;
  });
  const flags = Object.keys(types).filter((field) => types[field] === "boolean");
  return { ...Object.fromEntries(flags.map((field) => [field, false])), ...Object.fromEntries(filled) };
}

let ajv: Ajv2020 | undefined;
let compiled = 0;

// Ajv remembers every schema that it compiled.
function freshAjv(): Ajv2020 {
  compiled += 1;
  if (ajv === undefined || compiled % 200 === 0) ajv = makeAjv();
  return ajv;
}

function makeAjv(): Ajv2020 {
  const made = new Ajv2020({
    strict: false,
    validateSchema: false,
    logger: false,
    messages: false,
    code: { optimize: false },
  });
  const keyword = (
    name: string,
    holds: (said: JsonObject & string, value: Json, record: JsonObject, field: string) => boolean,
  ) =>
    made.addKeyword({
      keyword: name,
      errors: false,
      validate: (said: JsonObject & string, value: Json, _: unknown, cxt?: DataValidationCxt) =>
        holds(said, value, cxt?.parentData as JsonObject, String(cxt?.parentDataProperty)),
    });
  keyword("x-time", (bounds, value) =>
    (bounds as unknown as readonly { op: string; value: string }[]).every(({ op, value: other }) =>
      ordered(op, Date.parse(value as string) - Date.parse(other)),
    ),
  );
  keyword("x-text", ({ op, value: part }, value) => {
    const [whole, wanted] = [fold(typeof value === "string" ? value : addressSearchText(value)), fold(part)];
    if (op === "contains") return whole.indexOf(wanted) >= 0;
    return op === "startsWith"
      ? whole.slice(0, wanted.length) === wanted
      : whole.length >= wanted.length && whole.slice(whole.length - wanted.length) === wanted;
  });
  keyword("x-compare", ({ op, field }, value, record) => {
    const other = record[field as string];
    if (other === undefined || typeof other !== typeof value) return false;
    if (typeof value === "string" && /^\d{4}-/.test(value) && op !== "eq" && op !== "ne") {
      return ordered(op, Date.parse(value) - Date.parse(other as string));
    }
    const [left, right] = [value as number, other as number];
    return ordered(op, left === right ? 0 : left < right ? -1 : left > right ? 1 : Number.NaN);
  });
  keyword("x-relative", ({ op, to, offset }, value) => {
    const moment = naiveMoment(to as string, offset as string | undefined, at.now, at.timeZone);
    const wall = onWall(value as string, at.timeZone);
    const daily = to === "today" || (value as string).length === 10;
    return ordered(op, daily ? naiveDay(wall) - naiveDay(moment) : wall - moment);
  });
  keyword("x-actor", (who, value) => {
    if (at.actor === null) return false;
    const wanted: readonly Json[] =
      who === "self" ? [at.actor.id] : at.actor.teams.concat(at.actor.colleagues ?? []);
    return (Array.isArray(value) ? (value as Json[]) : [value]).some((one) => wanted.includes(one));
  });
  return made;
}

/** Letter by letter: what stands on a Latin or Greek one is left off, other marks belong to their letter. */
function fold(text: unknown): string {
  let folded = "";
  let plain = false;
  for (const letter of (text as string).normalize("NFKD").toLowerCase()) {
    const isAccent = letter >= "\u0300" && letter <= "\u036f";
    if (!isAccent) plain = /[\p{Script=Latin}\p{Script=Greek}]/u.test(letter);
    if (!isAccent || !plain) folded += letter;
  }
  return folded.normalize("NFKC");
}

function ordered(op: unknown, difference: number): boolean {
  switch (op) {
    case "eq":
      return difference === 0;
    case "ne":
      return difference !== 0;
    case "lt":
      return difference < 0;
    case "le":
      return difference <= 0;
    case "gt":
      return difference > 0;
    default:
      return difference >= 0;
  }
}
