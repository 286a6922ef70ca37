import type { FieldSchema } from "../definition/generated/definition.ts";
import type { DisplayContext } from "../fields/field-kind.ts";
import { kindOf } from "../fields/kind-of.ts";
import type { Json } from "../json.ts";
import { cellKinds } from "./cell-kinds.ts";
import { neutralised } from "./neutralise.ts";

/** A value as an export writes it: numbers as numbers, everything else as text that no spreadsheet takes for a formula. */
export function writeCell(value: Json, field: FieldSchema, context: DisplayContext): string | number {
  const written = cellKinds[kindOf(field).name].write(value, field, context);
  return typeof written === "string" ? neutralised(written) : written;
}
