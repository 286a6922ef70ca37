import type { Json } from "../../../../runtime/core/json.ts";
import { type Entries, entriesOf } from "../../edits/entries-of.ts";
import { readAt } from "../../edits/read-at.ts";

/** The tests whose record stands in a stage and which expect something of a move. */
export function testsOfMove(document: Json, stage: string, move: string): Entries {
  return (entriesOf(readAt(document, ["examples"])) ?? []).filter(
    ([, test]) =>
      readAt(test, ["record", "stage"]) === stage &&
      readAt(test, ["expect", "transitions", move]) !== undefined,
  );
}
