import { definitionProblem } from "../../definition/definition-problem.ts";
import { kindNameOf } from "../../fields/kind-name-of.ts";
import { pointerTo } from "../../problem/pointer.ts";
import { fieldPlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { columnKinds, unfitForColumns } from "../column-rules.ts";

/** The columns of a table hold what fits into a cell: no tables in tables, no files and addresses, and nothing that only a form computes. */
export const tableColumns: CheckRule = function* (index) {
  for (const { field, pointer, table } of fieldPlaces(index)) {
    const kind = table && kindNameOf(field);
    if (!kind) continue;
    if (!columnKinds.includes(kind)) yield definitionProblem("definition-column-kind", pointer, { kind });
    for (const name of unfitForColumns)
      if (field[name] !== undefined)
        yield definitionProblem("definition-column-keyword", pointerTo(pointer, name), { name });
  }
};
