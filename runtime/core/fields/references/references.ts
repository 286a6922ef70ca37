import type { FieldKind } from "../field-kind.ts";
import { linkList } from "../link-list.ts";
import { listOperators } from "../operators.ts";

/** Records of another form, each at most once. */
export const references: FieldKind = linkList({
  name: "references",
  most: 200,
  operators: listOperators,
  formulaType: "text-list",
});
