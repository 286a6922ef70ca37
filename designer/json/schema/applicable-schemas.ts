import { isObject } from "../../../runtime/core/definition/is-object.ts";
import { resolveSchema, type SchemaPart } from "../../../runtime/core/definition/resolve-schema.ts";

/**
 * The schemas that a value must meet by this part of the meta-schemas: itself, what it refers to, and of a union the
 * branch that the value is meant to be. `undecided` takes in both branches while nothing is written that would tell.
 */
export function applicableSchemas(
  part: SchemaPart,
  value: unknown,
  undecided = false,
): readonly SchemaPart[] {
  const { schema, noun } = part;
  const found: SchemaPart[] = [part];
  const also = (next: unknown) => {
    if (isObject(next)) found.push(...applicableSchemas({ schema: next, noun }, value, undecided));
  };
  const { $ref: reference, allOf, oneOf } = schema;
  if (typeof reference === "string")
    found.push(...applicableSchemas(resolveSchema(reference, noun), value, undecided));
  if (isObject(schema["if"])) {
    const open = undecided && isUnwritten(value);
    const holds = meets(schema["if"], value);
    if (holds || open) also(schema["then"]);
    if (!holds || open) also(schema["else"]);
  }
  if (Array.isArray(allOf)) allOf.forEach(also);
  if (Array.isArray(oneOf)) also(oneOf.find((branch) => isDiscriminated(schema, branch, noun, value)));
  return found;
}

function isUnwritten(value: unknown): boolean {
  if (isObject(value)) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === "";
}

/** Whether a value holds what an `if` of the meta-schemas asks: a type, keys that are there, constants of keys. */
function meets(condition: { readonly [keyword: string]: unknown }, value: unknown): boolean {
  const { type, required, properties } = condition;
  if (type !== undefined && typeof value !== type) return false;
  if (!isObject(value)) return true;
  const names: readonly unknown[] = Array.isArray(required) ? required : [];
  if (!names.every((name) => Object.hasOwn(value, String(name)))) return false;
  return Object.entries(isObject(properties) ? properties : {}).every(
    ([key, wanted]) => !Object.hasOwn(value, key) || !isObject(wanted) || value[key] === wanted["const"],
  );
}

function isDiscriminated(
  { discriminator }: SchemaPart["schema"],
  branch: unknown,
  noun: string,
  value: unknown,
): boolean {
  const key = isObject(discriminator) ? String(discriminator["propertyName"]) : "";
  if (!isObject(branch) || !isObject(value)) return false;
  const { schema } =
    typeof branch["$ref"] === "string" ? resolveSchema(branch["$ref"], noun) : { schema: branch };
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  const tag = properties[key];
  return isObject(tag) && tag["const"] === value[key];
}
