import type { FieldKind } from "../field-kind.ts";
import { sameOperators } from "../operators.ts";
import { reference } from "../reference/reference.ts";

/** A team. */
export const team: FieldKind = { ...reference, name: "team", operators: [...sameOperators, "isTeam"] };
