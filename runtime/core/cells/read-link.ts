import type { FieldSchema } from "../definition/generated/definition.ts";
import type { DisplayContext } from "../fields/field-kind.ts";
import { inWords } from "../fields/in-words.ts";
import type { Json } from "../json.ts";
import type { CellContext, CellKind } from "./cell-kind.ts";
import { listCell, listInCell } from "./list-in-cell.ts";
import { refusedCell } from "./refused-cell.ts";

/** What an export writes for something that its reader may not see. */
const unseen = "–";

function linked(
  names: readonly string[],
  field: FieldSchema,
  context: CellContext,
): { readonly ids: readonly string[]; readonly loosely: readonly string[] } | ReturnType<typeof refusedCell> {
  const ids = new Set<string>();
  const loosely: string[] = [];
  for (const name of names) {
    const found = context.find(field, name);
    if (found === "none") return refusedCell("no-such-record", name);
    if (found === "several") return refusedCell("several-records", name);
    ids.add(found.id);
    if (found.loose) loosely.push(name);
  }
  return { ids: [...ids], loosely };
}

const nameOf = (id: Json, { title }: DisplayContext) => title(inWords(id)) ?? unseen;

/** One record, person or team, by its name. */
export const linkCells: CellKind = {
  read: (cell, field, _reading, context) => {
    if (cell === unseen) return { value: undefined };
    const found = linked([String(cell)], field, context);
    return "ids" in found ? { value: found.ids[0], loosely: found.loosely } : found;
  },
  write: (value, _field, context) => nameOf(value, context),
};

/** Several of them. */
export const linksCells: CellKind = {
  read: (cell, field, _reading, context) => {
    const text = String(cell);
    const whole = linked([text], field, context);
    const names = listInCell(text, { comma: false }).filter((name) => name !== unseen);
    const found = "ids" in whole ? whole : linked(names, field, context);
    return "ids" in found ? { value: found.ids, loosely: found.loosely } : found;
  },
  write: (value, _field, context) =>
    Array.isArray(value) ? listCell(value.map((id: Json) => nameOf(id, context))) : inWords(value),
};
