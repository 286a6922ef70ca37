import { definitionProblem } from "../../../runtime/core/definition/definition-problem.ts";
import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { SchemaPart } from "../../../runtime/core/definition/resolve-schema.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { pointerTo } from "../../../runtime/core/problem/pointer.ts";
import type { Problem } from "../../../runtime/core/problem/problem.ts";
import { suggestion } from "../../../runtime/core/problem/suggestion.ts";
import type { FileNoun } from "../files/app-files.ts";
import { applicableSchemas } from "./applicable-schemas.ts";
import { fileSchema } from "./file-schema.ts";

const most = 100;

/**
 * Where a file is not what the pages of the designer may take it for: values of another type, keys that are missing,
 * words that are none of those allowed. They are the same that the review reports; everything else that may be wrong is
 * left to it. Needs no compiled code, so the page may ask at every key.
 */
export function shapeMistakes(noun: FileNoun, value: unknown): readonly Problem[] {
  const problems = new Map<string, Problem>();
  check(fileSchema(noun), value, "", (problem) => {
    const key = `${problem.code} ${problem.pointer}`;
    if (problems.size < most) problems.set(key, problem);
  });
  return [...problems.values()];
}

type Tell = (problem: Problem) => void;

function check(part: SchemaPart, value: unknown, pointer: string, tell: Tell): void {
  for (const { schema, noun } of applicableSchemas(part, value)) {
    checkValue(schema, value, pointer, tell);
    const { items, properties, additionalProperties } = schema;
    if (Array.isArray(value) && isObject(items)) {
      for (const [index, item] of value.entries())
        check({ schema: items, noun }, item, pointerTo(pointer, index), tell);
    }
    if (!isObject(value)) continue;
    for (const [key, inner] of Object.entries(value)) {
      const named = isObject(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
      const found = named ?? additionalProperties;
      if (isObject(found)) check({ schema: found, noun }, inner, pointerTo(pointer, key), tell);
    }
  }
}

function checkValue(schema: SchemaPart["schema"], value: unknown, pointer: string, tell: Tell): void {
  const { type, required, enum: allowed } = schema;
  if (type !== undefined && !typesOf(type).some((each) => isOfType(value, String(each))))
    tell(definitionProblem("definition-type", pointer, { expected: type as Json }));
  if (Array.isArray(required) && isObject(value))
    for (const name of required.filter((each) => !Object.hasOwn(value, String(each))))
      tell(
        definitionProblem("definition-missing-key", pointerTo(pointer, String(name)), { name: String(name) }),
      );
  const words: unknown = "const" in schema ? [schema["const"]] : allowed;
  if (Array.isArray(words) && !words.includes(value))
    tell(
      definitionProblem("definition-choice", pointer, {
        allowed: words as Json[],
        suggestion:
          typeof value === "string"
            ? suggestion(
                value,
                words.filter((word) => typeof word === "string"),
              )
            : null,
      }),
    );
}

function typesOf(type: unknown): readonly unknown[] {
  return Array.isArray(type) ? type : [type];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  if (type === "integer") return Number.isInteger(value);
  if (type === "null") return value === null;
  return typeof value === type;
}
