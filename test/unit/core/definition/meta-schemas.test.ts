import { expect, test } from "vitest";
import { metaSchemas } from "../../../../runtime/core/definition/meta-schemas.ts";

test("what nothing executes yet is marked, in its own schema and where an app lists it", () => {
  const experimental = (schema: object | undefined): boolean =>
    schema !== undefined && Reflect.get(schema, "x-experimental") === true;
  const lists = (metaSchemas["app"] as { properties: { [name: string]: object } }).properties;
  const marked = Object.keys(metaSchemas).filter((noun) => experimental(metaSchemas[noun]));
  expect(marked).toEqual(["automation", "dashboard", "document"]);
  expect(Object.keys(lists).filter((name) => experimental(lists[name]))).toEqual(
    marked.map((noun) => `${noun}s`),
  );
});
