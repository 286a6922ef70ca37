import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";

const numbers = new WeakMap<AppDocument, number>();
let last = 0;

/** A number for each document that is ever asked about, since a document itself is too long for a key. */
export function documentNumber(document: AppDocument): number {
  const known = numbers.get(document);
  if (known !== undefined) return known;
  numbers.set(document, (last += 1));
  return last;
}
