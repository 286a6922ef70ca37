import { expect, test } from "vitest";
import { compileShapes } from "../../../runtime/core/definition/shape/compile-shapes.ts";
import { shapeSchemas } from "../../../runtime/core/definition/shape/shape-schemas.ts";
import { templateDocument } from "../../support/template-document.ts";

const template = templateDocument("opportunity-management");
const { ajv, whole } = shapeSchemas();
const plain = ajv.compile(whole);

test.each([
  ["a template", template, 0],
  ["forms that are missing", { ...template, forms: undefined }, 1],
  [
    "keys, kinds and lengths that are wrong",
    { ...template, title: "", forms: [{ name: "Ä", fields: 1 }] },
    2,
  ],
])("a build's own code judges %s as Ajv does", (_, document, fewest) => {
  const own = compileShapes();
  expect(own(document)).toBe(plain(document));
  expect(own.errors).toEqual(plain.errors);
  expect(own.errors?.length ?? 0).toBeGreaterThanOrEqual(fewest);
});

test("tests run on what a build compiles", () => {
  // Compiled there and then, it is another one each time.
  expect(compileShapes()).toBe(compileShapes());
});
