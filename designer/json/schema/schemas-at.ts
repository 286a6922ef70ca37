import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { SchemaPart } from "../../../runtime/core/definition/resolve-schema.ts";
import type { FileNoun } from "../files/app-files.ts";
import { applicableSchemas } from "./applicable-schemas.ts";
import { fileSchema } from "./file-schema.ts";

/**
 * What the language says of the place at `path` in a file whose value so far is `value`: every schema that counts there,
 * and with `undecided` every one that may still count. Empty for a place that the language does not know.
 */
export function schemasAt(
  noun: FileNoun,
  value: unknown,
  path: readonly (string | number)[],
  undecided = false,
): readonly SchemaPart[] {
  let parts = applicableSchemas(fileSchema(noun), value, undecided);
  let here = value;
  for (const step of path) {
    here = valueBelow(here, step);
    const inner = parts.flatMap((part) => below(part, step));
    parts = inner.flatMap((part) => applicableSchemas(part, here, undecided));
  }
  return parts;
}

function below({ schema, noun }: SchemaPart, step: string | number): readonly SchemaPart[] {
  const { properties, items, additionalProperties } = schema;
  if (typeof step === "number") return isObject(items) ? [{ schema: items, noun }] : [];
  const named = isObject(properties) && Object.hasOwn(properties, step) ? properties[step] : undefined;
  const found = named ?? additionalProperties;
  return isObject(found) ? [{ schema: found, noun }] : [];
}

function valueBelow(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return (value as readonly unknown[])[Number(step)];
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
