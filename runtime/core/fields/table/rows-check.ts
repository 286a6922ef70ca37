import type { FieldSchema } from "../../definition/generated/definition.ts";
import type { Json } from "../../json.ts";
import { pointerTo } from "../../problem/pointer.ts";
import type { Problem } from "../../problem/problem.ts";
import type { CheckContext, Siblings, ValueCheck } from "../field-kind.ts";
import { checkIdentifier } from "../identifier-rules.ts";
import { isEmpty } from "../is-empty.ts";
import { checkList } from "../item-rules.ts";
import { requiredColumns } from "./required-columns.ts";

/** The most rows that a table may have. */
export const mostRows = 500;

/** Checks the rows of a table: how many, and in each its columns, what is required, and that nothing else is there. */
export function rowsCheck(field: FieldSchema, context: CheckContext): ValueCheck {
  const columns = new Map(
    Object.entries(field.items?.properties ?? {}).map(([name, column]) => [
      name,
      context.kindOf(column).compileCheck(column, context),
    ]),
  );
  const required = requiredColumns(field);

  const checkCell = (name: string, value: Json, at: string, beside?: Siblings): readonly Problem[] => {
    if (name === "_row") return checkIdentifier(value, at);
    const check = columns.get(name);
    if (check === undefined)
      return [{ code: "unknown-field", pointer: at, params: { field: name.slice(0, 100) } }];
    return isEmpty(value) ? [] : check(value, at, beside);
  };

  return checkList(field, mostRows, (row, at, outside) => {
    if (typeof row !== "object" || row === null || Array.isArray(row)) {
      return [{ code: "wrong-type", pointer: at, params: { expected: "row" } }];
    }
    const cells = new Map<string, Json>(Object.entries(row));
    const beside = outside && ((name: string) => (columns.has(name) ? cells.get(name) : outside(name)));
    const missing = required.filter((name) => isEmpty(cells.get(name)));
    return [
      ...[...cells].flatMap(([name, value]) => checkCell(name, value, pointerTo(at, name), beside)),
      ...missing.map((name) => ({
        code: "required",
        pointer: pointerTo(at, name),
        params: titled(field, name),
      })),
    ];
  });
}

function titled({ items }: FieldSchema, name: string) {
  return { field: name, title: items?.properties[name]?.title ?? name };
}
