import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { contractSchema } from "../../runtime/contract/contract-schema.ts";
import type { JsonObject } from "../../runtime/core/json.ts";
import { pointerTo } from "../../runtime/core/problem/pointer.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { done } from "../done.ts";
import type { Refused, Result } from "../result.ts";
import { badTexts } from "./bad-texts.ts";
import type { BodyName } from "./route.ts";

const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
addFormats.default(ajv);
ajv.addSchema(contractSchema);

const atMost = 100;

/** Keywords that speak of the request's form; a violation of any other is a matter of content. */
const structural: ReadonlySet<string> = new Set([
  "additionalProperties",
  "unevaluatedProperties",
  "type",
  "required",
]);

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
};

/** The keys of which exactly one must be there, where the number of keys says that; else null. */
function alternatives({ keyword, parentSchema }: ErrorObject): readonly string[] | null {
  if (keyword !== "minProperties" && keyword !== "maxProperties") return null;
  const { properties = {}, required = [], minProperties, maxProperties } = parentSchema as ObjectSchema;
  if (minProperties !== required.length + 1 || maxProperties !== minProperties) return null;
  return Object.keys(properties).filter((key) => !required.includes(key));
}

interface ObjectSchema {
  readonly properties?: object;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

/** What the messages call JSON's types. */
const types: { readonly [type: string]: string } = { string: "text", array: "list" };

function problemOf(error: ErrorObject): Problem {
  const keys = alternatives(error);
  if (keys !== null) return { code: "exactly-one", pointer: error.instancePath, params: { keys: [...keys] } };
  const { additionalProperty, missingProperty, limit, type } = error.params as { [name: string]: unknown };
  const key = additionalProperty ?? missingProperty;
  const expected = [type].flat()[0];
  const name = typeof key === "string" ? key.slice(0, 100) : undefined;
  const params: JsonObject = {
    ...(typeof limit === "number" && { limit }),
    ...(typeof expected === "string" && { expected: types[expected] ?? expected }),
    ...(name !== undefined && { key: name, field: name }),
  };
  const pointer = name === undefined ? error.instancePath : pointerTo(error.instancePath, name);
  return { code: codes[error.keyword] ?? "invalid", pointer, params };
}

/** The stage, the pipeline and the owner have calls of their own: asking for them in a PATCH is a wrong content. */
function isNoField(name: BodyName, error: ErrorObject): boolean {
  const key = (error.params as { additionalProperty?: string }).additionalProperty;
  return name === "RecordPatch" && key !== undefined && ["stage", "pipeline", "owner"].includes(key);
}

/** Checks a body against its schema in the contract: "unknown-name" for a wrong shape, "invalid" for wrong content. */
export function checkBody(name: BodyName, body: unknown): Result<unknown> {
  const validate = ajv.getSchema(`${contractSchema.$id}#/$defs/${name}`);
  if (validate === undefined) throw new Error(`the contract has no ${name}`);
  if (validate(body) === true) {
    const problems = badTexts(body).slice(0, atMost);
    return problems.length === 0 ? done(body) : { ok: false, reason: "invalid", problems };
  }
  const errors = (validate.errors ?? []).filter((error) => !["anyOf", "oneOf", "if"].includes(error.keyword));
  const wrongShape = errors.filter((error) => structural.has(error.keyword) && !isNoField(name, error));
  const told = (wrongShape.length > 0 ? wrongShape : errors).slice(0, atMost);
  const refused: Refused = {
    ok: false,
    reason: wrongShape.length > 0 ? "unknown-name" : "invalid",
    problems: told.map((error) =>
      isNoField(name, error) ? { ...problemOf(error), code: "not-a-field" } : problemOf(error),
    ),
  };
  return refused;
}
