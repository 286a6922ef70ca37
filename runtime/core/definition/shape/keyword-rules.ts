import type { ErrorObject } from "ajv/dist/2020.js";
import type { Json } from "../../json.ts";
import { pointerTo } from "../../problem/pointer.ts";
import type { Problem } from "../../problem/problem.ts";
import { suggestion } from "../../problem/suggestion.ts";
import { definitionProblem } from "../definition-problem.ts";
import { isObject } from "../is-object.ts";

/** A violated keyword of a meta-schema, with the pointer to the value (or the key) that violates it. */
interface Violation {
  readonly error: ErrorObject;
  readonly pointer: string;
}

type KeywordRule = (violation: Violation) => Problem | undefined;

/** What a violated keyword means to the author; the keywords that only repeat others are silent. */
export const keywordRules: ReadonlyMap<string, KeywordRule> = new Map<string, KeywordRule>([
  ["if", () => undefined],
  ["propertyNames", () => undefined],
  [
    "type",
    ({ error, pointer }) => definitionProblem("definition-type", pointer, { expected: param(error, "type") }),
  ],
  [
    "additionalProperties",
    ({ error, pointer }) => {
      const name = String(param(error, "additionalProperty"));
      const known = Object.keys(part(error.parentSchema, "properties"));
      return definitionProblem("definition-unknown-key", pointerTo(pointer, name), {
        name: shortened(name),
        suggestion: suggestion(name, known),
      });
    },
  ],
  [
    "required",
    ({ error, pointer }) => {
      const name = String(param(error, "missingProperty"));
      return definitionProblem("definition-missing-key", pointerTo(pointer, name), { name });
    },
  ],
  [
    "pattern",
    ({ error, pointer }) => {
      const expects = (error.parentSchema?.["x-expects"] ?? null) as Json;
      return definitionProblem("definition-expects", pointer, { expects });
    },
  ],
  ["enum", ({ error, pointer }) => choice(pointer, error.data, param(error, "allowedValues"))],
  ["const", ({ error, pointer }) => choice(pointer, error.data, [param(error, "allowedValue")])],
  ["discriminator", () => undefined],
  [
    "uniqueItems",
    ({ error, pointer }) =>
      definitionProblem(
        "definition-twice",
        pointerTo(pointer, Math.max(Number(param(error, "i")), Number(param(error, "j")))),
      ),
  ],
  ["minProperties", ({ pointer }) => definitionProblem("definition-empty", pointer)],
  ["minLength", limited("definition-too-short")],
  ["maxLength", limited("definition-too-long")],
  ["minItems", ({ pointer }) => definitionProblem("definition-empty", pointer)],
  ["maxItems", limited("definition-too-many")],
  ["maxProperties", limited("definition-too-many")],
  ["minimum", limited("definition-too-small")],
  ["maximum", limited("definition-too-large")],
  ["exclusiveMinimum", limited("definition-above")],
]);

function limited(code: Parameters<typeof definitionProblem>[0]): KeywordRule {
  return ({ error, pointer }) => {
    const limit = param(error, "limit");
    return limit === 1 && code === "definition-too-short"
      ? definitionProblem("definition-empty", pointer)
      : definitionProblem(code, pointer, { limit });
  };
}

function choice(pointer: string, given: unknown, allowed: Json): Problem {
  const names = Array.isArray(allowed) ? allowed.filter((name) => typeof name === "string") : [];
  return definitionProblem("definition-choice", pointer, {
    allowed,
    suggestion: typeof given === "string" ? suggestion(given, names) : null,
  });
}

function param(error: ErrorObject, name: string): Json {
  return (error.params as { [name: string]: Json | undefined })[name] ?? null;
}

function part(schema: object | undefined, key: string): object {
  const value = (schema as { [key: string]: unknown } | undefined)?.[key];
  return isObject(value) ? value : {};
}

function shortened(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}
