import type { FieldKind } from "../field-kind.ts";
import { linkList } from "../link-list.ts";
import { listOperators } from "../operators.ts";

/** People who have accounts, each at most once. */
export const users: FieldKind = linkList({
  name: "users",
  most: 100,
  operators: [...listOperators, "isSelf", "isTeam"],
  formulaType: "text-list",
});
