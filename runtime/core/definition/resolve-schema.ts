import { isObject } from "./is-object.ts";
import { metaSchemas } from "./meta-schemas.ts";

/** A part of the meta-schemas, and the noun in whose file it stands. */
export interface SchemaPart {
  readonly schema: { readonly [keyword: string]: unknown };
  readonly noun: string;
}

/** What a `$ref` in the file of `noun` refers to; throws where that does not exist. */
export function resolveSchema(reference: string, noun: string): SchemaPart {
  const [file = "", part] = reference.split("#/$defs/");
  const target = file === "" ? noun : file.replace(/\.json$/, "");
  const whole: unknown = metaSchemas[target];
  const defs = isObject(whole) ? whole["$defs"] : undefined;
  const schema = part === undefined ? whole : isObject(defs) ? defs[part] : undefined;
  if (!isObject(schema)) throw new Error(`The schemas refer to ${reference}, which does not exist.`);
  return { schema, noun: target };
}
