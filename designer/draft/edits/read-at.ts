import type { Json } from "../../../runtime/core/json.ts";
import { entriesOf } from "./entries-of.ts";
import type { Path } from "./path.ts";

/** The value at a place; undefined where there is none. */
export function readAt(document: Json, path: Path): Json | undefined {
  let value: Json | undefined = document;
  for (const step of path) value = entriesOf(value)?.find(([key]) => key === step)?.[1];
  return value;
}
