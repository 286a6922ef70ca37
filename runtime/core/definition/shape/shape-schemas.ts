import { Ajv2020, type CodeOptions } from "ajv/dist/2020.js";
import { metaSchemas } from "../meta-schemas.ts";

/** Ajv with the meta-schemas, as they are checked; and the schema of a whole document among them. */
export function shapeSchemas(code: CodeOptions = {}): { readonly ajv: Ajv2020; readonly whole: object } {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    discriminator: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    code,
  });
  ajv.addVocabulary(["tsType", "x-expects", "x-experimental"]);
  for (const schema of Object.values(metaSchemas)) ajv.addSchema(schema);
  return { ajv, whole: { $ref: "/api/schemas/app.json" } };
}
