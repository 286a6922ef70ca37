import type { Condition } from "../../runtime/core/definition/generated/definition.ts";
import type { FieldMigration } from "../../runtime/core/diff/field-migration.ts";
import { numericKinds } from "../../runtime/core/fields/numeric-kinds.ts";

const texts: readonly string[] = ["text", "long-text", "markdown"];
const lists: readonly string[] = ["choices", "tags", "users", "references", "table"];

/**
 * A condition that holds for every record whose value is beyond the new bounds of a field, of which a database can count
 * the records at once; null where no condition says so: of a pattern, of cells, of bounds that only the kind knows.
 */
export function whereBeyond({ before, after, cells }: FieldMigration): Condition | null {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems, pattern } = after?.schema ?? {};
  const was = before.schema;
  const kind = before.kind.name;
  const assertions: object[] = [];
  if (cells.length > 0 || pattern !== was.pattern) return null;
  if (numericKinds.includes(kind)) {
    if (maximum === undefined && was.maximum !== undefined) return null;
    if (minimum !== undefined) assertions.push({ exclusiveMaximum: minimum });
    if (maximum !== undefined) assertions.push({ exclusiveMinimum: maximum });
  } else if (texts.includes(kind)) {
    if (maxLength === undefined && was.maxLength !== undefined) return null;
    if (minLength !== undefined && minLength > 0) assertions.push({ maxLength: minLength - 1 });
    if (maxLength !== undefined) assertions.push({ minLength: maxLength + 1 });
  } else if (lists.includes(kind)) {
    if (maxItems === undefined && was.maxItems !== undefined) return null;
    if (minItems !== undefined && minItems > 0) assertions.push({ maxItems: minItems - 1 });
    if (maxItems !== undefined) assertions.push({ minItems: maxItems + 1 });
  }
  if (assertions.length === 0) return null;
  return { anyOf: assertions.map((one) => ({ properties: { [before.name]: one } })) };
}
