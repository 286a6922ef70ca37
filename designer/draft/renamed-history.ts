import type { Json } from "../../runtime/core/json.ts";
import { applyEdits } from "./apply-edits.ts";
import { editsBetween } from "./edits-between.ts";
import type { GoneItem } from "./gone-items.ts";
import type { History, Taken } from "./history.ts";
import { sameToOrder } from "./same-to-order.ts";
import { withName } from "./with-name.ts";

/** A history in which an item goes by another name as long as it has been there, exact back and forth. */
export function renamedHistory({ document, past, future }: History, item: GoneItem, to: string): History {
  const named = (each: Json) => withName(each, item, to);
  const before: Taken[] = [];
  let at = document;
  for (const taken of past.toReversed()) {
    const former = applyEdits(at, taken.inverse)?.document;
    if (former === undefined) break;
    before.unshift(leading(taken, named(former), named(at)));
    at = former;
  }
  const after: Taken[] = [];
  at = document;
  for (const taken of future) {
    const next = applyEdits(at, taken.edits)?.document;
    if (next === undefined) break;
    after.push(leading(taken, named(at), named(next)));
    at = next;
  }
  return { document: named(document), past: before, future: after };
}

/** A step that leads from one document to another: by the edits that it has, where they do. */
function leading(taken: Taken, from: Json, to: Json): Taken {
  const direct = applyEdits(from, taken.edits);
  if (direct !== null && sameToOrder(direct.document, to)) return { ...taken, inverse: direct.inverse };
  const edits = editsBetween(from, to);
  return { ...taken, edits, inverse: applyEdits(from, edits)?.inverse ?? [] };
}
