import type { FieldSchema } from "../../definition/generated/definition.ts";
import type { Json, JsonObject } from "../../json.ts";
import type { FieldKind } from "../field-kind.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { jsonStorage } from "../storage.ts";
import { rowsCheck } from "./rows-check.ts";

const columnsOf = (field: FieldSchema) => Object.entries(field.items?.properties ?? {});

/** A sub-form: rows of columns of other kinds. Each row keeps a stable `_row`. */
export const table: FieldKind = {
  name: "table",
  plainSchema: (field, context) => ({
    type: "array",
    items: {
      type: "object",
      properties: {
        _row: { type: "string", maxLength: 64 },
        ...Object.fromEntries(
          columnsOf(field).map(([name, column]) => [
            name,
            context.kindOf(column).plainSchema(column, context),
          ]),
        ),
      },
      required: [...(field.items?.required ?? [])],
      additionalProperties: false,
    },
    ...plainKeywords(field, context, ["minItems", "maxItems"]),
  }),
  normalise: (value) => value,
  compileCheck: rowsCheck,
  storage: jsonStorage,
  compare: undefined,
  operators: ["present", "minItems", "maxItems"],
  formulaType: undefined,
  display: (value, _field, { locale }) => {
    const count = Array.isArray(value) ? value.length : 0;
    return locale.startsWith("zh")
      ? `${String(count)} 行`
      : `${String(count)} ${count === 1 ? "row" : "rows"}`;
  },
};

/** The rows with a `_row` each: kept where it is there and stands once, made with `newId` elsewhere. */
export function assignRows(rows: readonly Json[], newId: () => string): readonly Json[] {
  const seen = new Set<Json>();
  return rows.map((row) => {
    if (typeof row !== "object" || row === null || Array.isArray(row)) return row;
    const known = (row as JsonObject)["_row"];
    const keep = typeof known === "string" && !seen.has(known);
    const id = keep ? known : newId();
    seen.add(id);
    return { ...row, _row: id };
  });
}
