import type { Json } from "../../../runtime/core/json.ts";
import { entriesOf } from "../edits/entries-of.ts";
import type { Path } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";

/** A value that a document holds, and where. */
export interface HeldValue {
  readonly at: Path;
  readonly value: Json;
}

/** The records of a form in a document: those of its demo data, of its tests, and those that tests refer to. */
export function* heldRecords(document: Json, form: string): Generator<HeldValue> {
  yield* inside({ at: [], value: document }, "demo", form);
  for (const test of inside({ at: [], value: document }, "examples")) {
    const record = readAt(test.value, ["record"]);
    const own = readAt(test.value, ["form"]) === form;
    if (own && record !== undefined) yield { at: [...test.at, "record"], value: record };
    yield* inside(test, "related", form);
  }
}

function inside({ at, value }: HeldValue, ...below: Path): readonly HeldValue[] {
  const entries = entriesOf(readAt(value, below)) ?? [];
  return entries.map(([key, held]) => ({ at: [...at, ...below, key], value: held }));
}
