import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../edits/edit.ts";
import type { Path } from "../edits/path.ts";
import { heldLeft } from "./held-left.ts";

/**
 * The edits that put `instead` in the place of an option of a field or of a table's column wherever it is chosen in the
 * demo data and in tests; null takes it out.
 */
export function heldOption(document: Json, option: Path, instead: string | null): readonly Edit[] {
  const gone = option.at(-1) ?? "";
  return heldLeft(document, option.slice(0, -2), (value) => {
    if (value === gone) return instead ?? undefined;
    if (!Array.isArray(value) || !value.includes(gone)) return value;
    const list = value.map((one: Json) => (one === gone ? instead : one)).filter((one) => one !== null);
    return list.length === 0 ? undefined : [...new Set(list)];
  });
}
