import type { Plugin } from "vite";

/** All that Ajv's code needs of Ajv: the length of a text in code points, which strings have by themselves. */
const lengthOf = 'require("ajv/dist/runtime/ucs2length").default';

/**
 * Puts the code that Ajv makes of the meta-schemas in the place of what makes it: no thread compiles them as it begins,
 * and no page has to be allowed to.
 */
export function compiledShapes(): Plugin {
  return {
    name: "compiled-shapes",
    enforce: "pre",
    load: {
      filter: { id: /[\\/]definition[\\/]shape[\\/]compile-shapes\.ts$/ },
      handler: () => compiled(),
    },
  };
}

async function compiled(): Promise<string> {
  const { default: standalone } = await import("ajv/dist/standalone/index.js");
  const { shapeSchemas } = await import("../core/definition/shape/shape-schemas.ts");
  const { ajv, whole } = shapeSchemas({ source: true, esm: true });
  const code = standalone(ajv, ajv.compile(whole)).replace(lengthOf, "(text) => [...text].length");
  if (code.includes("require(")) throw new Error("Ajv's code needs more than it did");
  return `${code}\nexport const compileShapes = () => validate;`;
}
