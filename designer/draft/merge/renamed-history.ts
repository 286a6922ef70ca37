import type { Json } from "../../../runtime/core/json.ts";
import { applyEdits } from "../edits/apply-edits.ts";
import { editsBetween } from "../edits/edits-between.ts";
import type { History, Taken } from "../history.ts";
import { sameToOrder } from "../edits/same-to-order.ts";

/** A history in each of whose documents something goes by another name, exact back and forth. */
export function renamedHistory(
  { document, past, future }: History,
  named: (document: Json) => Json,
): History {
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
