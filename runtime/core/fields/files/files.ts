import type { FieldKind } from "../field-kind.ts";
import { linkList } from "../link-list.ts";
import { countOperators } from "../operators.ts";

/** Uploaded files, by their ids; names, sizes and rights are the server's. */
export const files: FieldKind = {
  ...linkList({ name: "files", most: 20, operators: countOperators, formulaType: undefined }),
  uploads: { media: null, largest: 25 * 1024 * 1024 },
};
