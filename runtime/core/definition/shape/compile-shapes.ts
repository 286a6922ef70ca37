import type { ValidateFunction } from "ajv/dist/2020.js";
import type { AppDocument } from "../generated/definition.ts";
import { shapeSchemas } from "./shape-schemas.ts";

/**
 * Compiles the meta-schemas, which takes half a second of a processor: builds, and tests, have what comes of it in the
 * place of this file (`runtime/build/compiled-shapes.ts`).
 */
export function compileShapes(): ValidateFunction<AppDocument> {
  const { ajv, whole } = shapeSchemas();
  return ajv.compile<AppDocument>(whole);
}
