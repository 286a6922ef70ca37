import { definitionProblem } from "../definition-problem.ts";
import { isObject } from "../is-object.ts";
import { formsOf } from "./forms-of.ts";
import type { LimitRule } from "./limit-rule.ts";

const mostFields = 1000;

/** A form has at most 1 000 fields, columns of tables included. */
export const fieldCount: LimitRule = (document) =>
  formsOf(document).flatMap(({ form, pointer }) => {
    const fields = propertiesOf(isObject(form) ? form["schema"] : undefined);
    const columns = fields.flatMap((field) => propertiesOf(isObject(field) ? field["items"] : undefined));
    const count = fields.length + columns.length;
    if (count <= mostFields) return [];
    const params = { count, limit: mostFields };
    return [definitionProblem("definition-field-count", `${pointer}/schema/properties`, params)];
  });

function propertiesOf(schema: unknown): unknown[] {
  const properties = isObject(schema) ? schema["properties"] : undefined;
  return isObject(properties) ? Object.values(properties) : [];
}
