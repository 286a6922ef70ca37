import type { FieldKind } from "../field-kind.ts";
import { sameOperators } from "../operators.ts";
import { reference } from "../reference/reference.ts";

/** A person who has an account. */
export const user: FieldKind = {
  ...reference,
  name: "user",
  operators: [...sameOperators, "isSelf", "isTeam"],
};
