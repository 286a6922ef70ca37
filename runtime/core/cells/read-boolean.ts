import { looseKey } from "./loose-key.ts";
import type { CellReader } from "./cell-kind.ts";
import { refusedCell } from "./refused-cell.ts";

const yes: ReadonlySet<string> = new Set("yes y true t 1 on x ✓ ✔ √ 是 有 对 真 已 ☑".split(" "));
const no: ReadonlySet<string> = new Set("no n false f 0 off ✗ ✘ × 否 无 错 假 未 ☐".split(" "));

/** What a cell says of a yes-or-no question; undefined where it says something else. */
export function booleanInCell(cell: string | number | boolean): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  const key = looseKey(String(cell));
  return yes.has(key) ? true : no.has(key) ? false : undefined;
}

/** Yes or no, in the words and signs that people use for it. */
export const readBoolean: CellReader = (cell) => {
  const value = booleanInCell(cell);
  return value === undefined ? refusedCell("not-yes-or-no", cell) : { value };
};
