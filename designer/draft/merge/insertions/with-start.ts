import type { Json } from "../../../../runtime/core/json.ts";
import type { Path } from "../../edits/path.ts";
import { edited } from "./edited.ts";
import { textsAt } from "./texts-at.ts";

/** A document whose move begins in some stages in place of others; as it is where it begins in none of those. */
export function withStart(
  document: Json,
  moveAt: Path,
  former: readonly string[],
  starts: readonly string[],
): Json {
  const at = [...moveAt, "from"];
  const before = textsAt(document, at);
  if (!before.some((stage) => former.includes(stage))) return document;
  const value = [...new Set(before.flatMap((stage) => (former.includes(stage) ? starts : [stage])))];
  return edited(document, [{ do: "set", at, value }]);
}
