import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";
import { isObject } from "./is-object.ts";
import { resolveSchema } from "./resolve-schema.ts";

const banner = `// Generated from schema/*.schema.json by generate-types.ts (npm run generate). Change the schemas, not this file.
import type { Json } from "../../json.ts";
import type { Text } from "../text.ts";
`;

/** Keywords that types cannot say. `allOf` holds only pairs of `if` and `then` in the meta-schemas. */
const unsaid = ["$schema", "$id", "$defs", "if", "then", "else", "allOf", "propertyNames", "discriminator"];

type Node = { readonly [key: string]: unknown };

/** The TypeScript types of the definition language, as the text of `generated/definition.ts`; run as a script, it writes them. */
export async function generateTypes(): Promise<string> {
  return compile(bundle("app"), "AppDocument", {
    additionalProperties: false,
    bannerComment: banner,
    ignoreMinAndMaxItems: true,
    style: { printWidth: 110, bracketSpacing: true },
  });
}

/**
 * A noun and all that it refers to as one schema, in the dialect that the generator understands: every titled
 * schema becomes a type of its own, untitled ones are written out, and `if` `then` `else` is a union.
 */
function bundle(noun: string): Node {
  const definitions: { [title: string]: Node } = {};

  const refer = (reference: string, from: string, description: unknown): unknown => {
    const { schema, noun } = resolveSchema(reference, from);
    const title = schema["title"];
    const said = description === undefined ? {} : { description };
    if (typeof title !== "string" || "tsType" in schema)
      return { ...without(convert(schema, noun), ["description"]), ...said };
    if (!Object.hasOwn(definitions, title)) {
      definitions[title] = {};
      definitions[title] = convert(schema, noun);
    }
    const link = { $ref: `#/$defs/${title}` };
    return description === undefined ? link : { ...said, allOf: [link] };
  };

  const convert = (schema: Node, noun: string): Node => {
    if (typeof schema["$ref"] === "string") return refer(schema["$ref"], noun, schema["description"]) as Node;
    if ("tsType" in schema) return { tsType: schema["tsType"] };
    const each = (value: unknown) => convert(value as Node, noun);
    const kept: { [keyword: string]: unknown } = without(
      schema,
      "discriminator" in schema ? [...unsaid, "properties", "required"] : unsaid,
    );
    if ("if" in schema && "else" in schema) kept["oneOf"] = [each(schema["then"]), each(schema["else"])];
    else if (Array.isArray(kept["oneOf"])) kept["oneOf"] = kept["oneOf"].map(each);
    for (const key of ["items", "additionalProperties"]) if (isObject(kept[key])) kept[key] = each(kept[key]);
    if (isObject(kept["properties"]))
      kept["properties"] = Object.fromEntries(
        Object.entries(kept["properties"]).map(([key, value]) => [key, each(value)]),
      );
    return kept;
  };

  return { ...convert(resolveSchema(noun, noun).schema, noun), $defs: definitions };
}

function without(node: Node, keys: readonly string[]): Node {
  return Object.fromEntries(Object.entries(node).filter(([key]) => !keys.includes(key)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("./generated/definition.ts", import.meta.url), await generateTypes());
}
