import type { FieldKind } from "../field-kind.ts";
import { reference } from "../reference/reference.ts";

/** A team. */
export const team: FieldKind = {
  ...reference,
  name: "team",
  operators: ["present", "eq", "ne", "in", "isTeam"],
};
