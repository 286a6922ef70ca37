import type { FieldKind } from "../field-kind.ts";
import { checkIdentifier } from "../identifier-rules.ts";
import { checkItems } from "../item-rules.ts";
import { references } from "../references/references.ts";

/** Uploaded files, by their ids; names, sizes and rights are the server's. */
export const files: FieldKind = {
  ...references,
  name: "files",
  compileCheck: (field) => checkItems(field, 20, checkIdentifier),
  operators: ["present", "minItems", "maxItems"],
  formulaType: undefined,
};
