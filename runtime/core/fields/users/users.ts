import type { FieldKind } from "../field-kind.ts";
import { references } from "../references/references.ts";

/** People who have accounts, each at most once. */
export const users: FieldKind = { ...references, name: "users" };
