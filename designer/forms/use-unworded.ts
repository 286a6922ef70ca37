import { useState } from "react";
import type { FieldSchema } from "../../runtime/core/definition/generated/definition.ts";

/** A field without its words: the same object while only they change, so that what does not show them need not render. */
export function useUnworded(field: FieldSchema): FieldSchema {
  const { title: _title, description: _description, ...worded } = field;
  const { "x-placeholder": _placeholder, "x-help": _help, ...rest } = worded;
  const [kept, keep] = useState<FieldSchema>(rest);
  if (isSame(kept, rest)) return kept;
  keep(rest);
  return rest;
}

function isSame(one: FieldSchema, other: FieldSchema): boolean {
  const keywords = Object.keys(one) as (keyof FieldSchema)[];
  return (
    keywords.length === Object.keys(other).length &&
    keywords.every((keyword) => one[keyword] === other[keyword])
  );
}
