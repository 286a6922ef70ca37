import { compile } from "json-schema-to-typescript";
import { contractSchema } from "./contract-schema.ts";

const banner = `/* Generated from runtime/contract/schema by generate-types.ts; do not edit. */
import type { AppDocument } from "../../core/definition/generated/definition.ts";
import type { Text } from "../../core/definition/text.ts";
import type { Json, JsonObject } from "../../core/json.ts";
`;

/** The TypeScript types of the HTTP contract, as the text of `generated/contract.ts`. */
export async function contractTypes(): Promise<string> {
  const schema = structuredClone({ $defs: contractSchema.$defs });
  const text = await compile({ ...schema, title: "Contract", type: "object" } as object, "Contract", {
    additionalProperties: false,
    bannerComment: banner,
    ignoreMinAndMaxItems: true,
    style: { printWidth: 110, bracketSpacing: true, trailingComma: "all" },
    unreachableDefinitions: true,
  });
  const names = Object.keys(contractSchema.$defs).map((name) => `  ${name}: ${name};\n`);
  const contract = `/** Every request and response by its name. */\nexport interface Contract {\n${names.join("")}}\n`;
  return text
    .replace(
      /\n? \*(?: |\n \* )This interface was referenced by `Contract`'s JSON-Schema\n \* via the `definition` "\w+"\./g,
      "",
    )
    .replace(/\/\*\*\n \*\/\n/g, "")
    .replace(/export interface Contract \{\}\n/, contract);
}
