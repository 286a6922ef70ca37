import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { contractSchema } from "../../../runtime/contract/contract-schema.ts";
import { contractTypes } from "../../../runtime/contract/contract-types.ts";

test("the generated types are those of the schemas", async () => {
  const path = new URL("../../../runtime/contract/generated/contract.ts", import.meta.url);
  expect(await contractTypes()).toBe(readFileSync(path, "utf8"));
});

test("every request and response compiles", () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false });
  addFormats.default(ajv);
  ajv.addKeyword("tsType");
  ajv.addSchema(contractSchema);
  for (const name of Object.keys(contractSchema.$defs)) {
    expect(ajv.getSchema(`${contractSchema.$id}#/$defs/${name}`), name).toBeTypeOf("function");
  }
});
