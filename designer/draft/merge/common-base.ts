import type { Json } from "../../../runtime/core/json.ts";
import { mergeDrafts } from "./merge-drafts.ts";
import { sameToOrder } from "../edits/same-to-order.ts";

/**
 * The newest document that mine and theirs both began with: what the server had when it last answered, or what was `sent`
 * since without an answer, where theirs has all of it.
 */
export function commonBase(saved: Json, sent: readonly Json[], theirs: Json): Json {
  return sent.findLast((each) => isIn(saved, each, theirs)) ?? saved;
}

function isIn(saved: Json, sent: Json, theirs: Json): boolean {
  const { document, clashes } = mergeDrafts(saved, sent, theirs);
  return clashes.length === 0 && sameToOrder(document, theirs);
}
