import type { FieldSchema } from "../../definition/generated/definition.ts";
import type { JsonObject } from "../../json.ts";
import type { Problem } from "../../problem/problem.ts";
import type { CheckContext, ValueCheck } from "../field-kind.ts";
import { checkIdentifier } from "../identifier-rules.ts";
import { isEmpty } from "../is-empty.ts";

const most = 500;

/** Checks the rows of a table: its length, and in each row its columns, what is required, and that nothing else is there. */
export function rowsCheck(field: FieldSchema, context: CheckContext): ValueCheck {
  const columns = new Map(
    Object.entries(field.items?.properties ?? {}).map(([name, column]) => [
      name,
      context.kindOf(column).compileCheck(column, context),
    ]),
  );
  const required = field.items?.required ?? [];
  const { minItems = 0, maxItems = most } = field;

  const checkRow = (row: JsonObject, at: string): readonly Problem[] => [
    ...Object.entries(row).flatMap(([name, value]) => {
      const pointer = `${at}/${name}`;
      if (name === "_row") return checkIdentifier(value, pointer);
      const check = columns.get(name);
      if (check === undefined)
        return [{ code: "unknown-field", pointer, params: { field: name.slice(0, 80) } }];
      return isEmpty(value) ? [] : check(value, pointer);
    }),
    ...required
      .filter((name) => !Object.hasOwn(row, name) || isEmpty(row[name]))
      .map((name) => ({ code: "required", pointer: `${at}/${name}`, params: { field: name } })),
  ];

  return (value, pointer) => {
    if (!Array.isArray(value)) return [{ code: "wrong-type", pointer, params: { expected: "list" } }];
    if (value.length > maxItems) return [{ code: "too-many-items", pointer, params: { maximum: maxItems } }];
    if (value.length < minItems) return [{ code: "too-few-items", pointer, params: { minimum: minItems } }];
    return value.flatMap((row: unknown, index): readonly Problem[] => {
      const at = `${pointer}/${String(index)}`;
      if (typeof row !== "object" || row === null || Array.isArray(row)) {
        return [{ code: "wrong-type", pointer: at, params: { expected: "object" } }];
      }
      return checkRow(row as JsonObject, at);
    });
  };
}
