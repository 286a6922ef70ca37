import type { Json } from "../../../runtime/core/json.ts";
import { readAt } from "../edits/read-at.ts";
import { heldRecords, type HeldValue } from "./held-records.ts";

/** What the records of a document hold in a form's field: its demo data, and its tests with what they refer to. */
export function* heldValues(document: Json, form: string, field: string): Generator<HeldValue> {
  for (const { at, value } of heldRecords(document, form)) {
    const held = readAt(value, ["data", field]);
    if (held !== undefined) yield { at: [...at, "data", field], value: held };
  }
}
