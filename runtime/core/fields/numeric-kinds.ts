import { fieldKindNames } from "./field-kind-name.ts";
import { fieldKinds } from "./field-kinds.ts";

/** The kinds of stored numbers, which can be added up and compared; a roll-up has the kind of its type. */
export const numericKinds: readonly string[] = fieldKindNames.filter(
  (name) => name !== "rollup" && fieldKinds[name].formulaType === "number",
);
