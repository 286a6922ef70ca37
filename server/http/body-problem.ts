import type { ErrorObject } from "ajv/dist/2020.js";
import type { JsonObject } from "../../runtime/core/json.ts";
import { pointerTo } from "../../runtime/core/problem/pointer.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";

const codes: { readonly [keyword: string]: string } = {
  additionalProperties: "unknown-key",
  type: "wrong-type",
  required: "required",
  minLength: "too-short",
  maxLength: "too-long",
  minItems: "too-few",
  maxItems: "too-many",
  minimum: "too-small",
  maximum: "too-large",
  format: "wrong-format",
  pattern: "wrong-format",
  enum: "unknown-option",
  // The contract excludes nothing but names that mean something else.
  not: "reserved-name",
  uniqueItems: "duplicate-item",
};

/** What the messages call JSON's types. */
const types: { readonly [type: string]: string } = { string: "text", array: "list" };

interface ObjectSchema {
  readonly properties?: object;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

function emptyAt(pointer: string): Problem {
  const field = pointer.split("/").at(-1) ?? "";
  return { code: "required", pointer, params: { key: field, field } };
}

/** What the number of keys says: exactly one of some is wanted, or at least one of all; null for any other error. */
function keysWanted(error: ErrorObject): Problem | null {
  const { keyword, parentSchema, instancePath: pointer } = error;
  if (keyword !== "minProperties" && keyword !== "maxProperties") return null;
  const { properties = {}, required = [], minProperties, maxProperties } = parentSchema as ObjectSchema;
  const keys = Object.keys(properties).filter((key) => !required.includes(key));
  if (keys.length === 0) return keyword === "minProperties" ? emptyAt(pointer) : null;
  if (minProperties === required.length + 1 && maxProperties === minProperties) {
    return { code: "exactly-one", pointer, params: { keys } };
  }
  return keyword === "minProperties" ? { code: "nothing-to-change", pointer, params: { keys } } : null;
}

/** A text with nothing in it where there must be something. */
function isBlank({ keyword, data, schema }: ErrorObject): boolean {
  if (typeof data !== "string" || data.trim() !== "") return false;
  return keyword === "minLength" ? data === "" : keyword === "pattern" && schema === "\\S";
}

/** One violation of the contract's schemas as a problem that a message says how to mend. */
export function bodyProblem(error: ErrorObject): Problem {
  const wanted = keysWanted(error);
  if (wanted !== null) return wanted;
  const { keyword, instancePath } = error;
  if (isBlank(error)) return emptyAt(instancePath);
  const { additionalProperty, missingProperty, limit, type, i } = error.params as { [name: string]: unknown };
  const key = additionalProperty ?? missingProperty;
  const expected = [type].flat()[0];
  const name = typeof key === "string" ? key.slice(0, 100) : undefined;
  const params: JsonObject = {
    ...(typeof limit === "number" && { limit }),
    ...(typeof expected === "string" && { expected: types[expected] ?? expected }),
    ...(name !== undefined && { key: name, field: name }),
  };
  const within = name ?? (keyword === "uniqueItems" && typeof i === "number" ? i : undefined);
  const pointer = within === undefined ? instancePath : pointerTo(instancePath, within);
  return { code: codes[keyword] ?? "invalid", pointer, params };
}
