import { compile } from "json-schema-to-typescript";
import { metaSchemas } from "./meta-schemas.ts";

const banner = `/* Generated from the schemas in runtime/core/definition/schema by generate-types.ts; do not edit. */
import type { Json } from "../../json.ts";
import type { Text } from "../text.ts";
`;

type Node = { [key: string]: unknown };

/** Puts every noun and its parts below one `$defs`, since the generator follows references within one document best. */
function bundle(): Node {
  const defs: Node = {};
  for (const [noun, schema] of Object.entries(metaSchemas)) {
    const { $defs = {}, $id: _, $schema: __, ...own } = structuredClone(schema) as Node & { $defs?: Node };
    defs[noun] = relink(own, noun);
    for (const [part, definition] of Object.entries($defs))
      defs[`${noun}-${part}`] = relink(definition, noun);
  }
  return defs;
}

function relink(value: unknown, noun: string): unknown {
  if (Array.isArray(value)) return value.map((each) => relink(each, noun));
  if (typeof value !== "object" || value === null) return value;
  const { if: _, then: __, else: ___, ...node } = value as Node;
  if (value instanceof Object && "if" in value && "then" in value && "else" in value && !("type" in value)) {
    node["anyOf"] = [(value as Node)["then"], (value as Node)["else"]];
  }
  for (const [key, child] of Object.entries(node)) node[key] = relink(child, noun);
  const reference = node["$ref"];
  if (typeof reference !== "string") return node;
  const [file = "", part] = reference.split("#/$defs/");
  const target = file === "" ? noun : file.replace(".json", "");
  return { $ref: `#/$defs/${part === undefined ? target : `${target}-${part}`}` };
}

/** The TypeScript types of the definition language, as the text of `generated/definition.ts`. */
export async function definitionTypes(): Promise<string> {
  const text = await compile({ $defs: bundle(), title: "Language", type: "object" } as object, "Language", {
    additionalProperties: false,
    bannerComment: banner,
    ignoreMinAndMaxItems: true,
    style: { printWidth: 110, bracketSpacing: true },
    unreachableDefinitions: true,
  });
  return text
    .replace(
      /\n? \*(?: |\n \* )This interface was referenced by `[^`]+`'s JSON-Schema\n \* via the `definition` "[^"]+"\./g,
      "",
    )
    .replace(/\/\*\*\n \*\/\n/g, "")
    .replace(/\/\*\*\n \*[^\n]*\n \*\/\nexport type Text = Text;\n/, "")
    .replace(/export interface Language \{\}\n/, "");
}
