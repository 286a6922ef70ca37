import { isObject } from "./is-object.ts";
import { resolveSchema, type SchemaPart } from "./resolve-schema.ts";

/**
 * A copy of a value whose keys stand in the order of its meta-schema, at every level. Keys that the schema leaves
 * open (fields, locales, data) keep their order, and so do lists: there order is meaning.
 */
export function canonicalOrder(value: unknown, noun: string): unknown {
  return order(value, resolveSchema(noun, noun));
}

function order(value: unknown, part: SchemaPart): unknown {
  if (Array.isArray(value)) {
    const items = branches(part).flatMap((branch) => below(branch, "items"))[0];
    return items ? value.map((item) => order(item, items)) : value;
  }
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  const known = (branch: SchemaPart) => keys.filter((key) => property(branch, key)).length;
  const [best] = branches(part).toSorted((a, b) => known(b) - known(a));
  if (!best) return value;
  const [rest] = below(best, "additionalProperties");
  const { properties } = best.schema;
  const ranks = new Map(
    (isObject(properties) ? Object.keys(properties) : []).map((key, rank) => [key, rank]),
  );
  const rank = (key: string) => ranks.get(key) ?? ranks.size;
  return Object.fromEntries(
    keys
      .toSorted((a, b) => rank(a) - rank(b))
      .map((key) => {
        const schema = property(best, key) ?? rest;
        return [key, schema ? order(value[key], schema) : value[key]];
      }),
  );
}

/** The schemas of which one describes the value: the part itself, or what its reference or union leads to. */
function branches({ schema, noun }: SchemaPart): readonly SchemaPart[] {
  if (typeof schema["$ref"] === "string") return branches(resolveSchema(schema["$ref"], noun));
  const { then, else: otherwise, oneOf } = schema;
  const union = Array.isArray(oneOf) ? oneOf : [then, otherwise];
  const parts = union.filter(isObject).flatMap((branch) => branches({ schema: branch, noun }));
  return parts.length > 0 ? parts : [{ schema, noun }];
}

function property({ schema, noun }: SchemaPart, key: string): SchemaPart | undefined {
  const { properties } = schema;
  const found = isObject(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
  return isObject(found) ? { schema: found, noun } : undefined;
}

function below({ schema, noun }: SchemaPart, keyword: string): readonly SchemaPart[] {
  const found = schema[keyword];
  return isObject(found) ? [{ schema: found, noun }] : [];
}
