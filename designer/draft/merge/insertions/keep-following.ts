import type { Json } from "../../../../runtime/core/json.ts";
import type { Edit } from "../../edits/edit.ts";
import { entriesOf } from "../../edits/entries-of.ts";
import { readAt } from "../../edits/read-at.ts";
import { edited } from "./edited.ts";
import { testsOfMove } from "./tests-of-move.ts";

/** A move that goes on beginning elsewhere, though the stages in front of it were taken out. */
interface Led {
  readonly move: string;
  /** The last of those stages. */
  readonly stage: string;
  /** Where the move begins now; null where that is told by what somebody else has made of its tests. */
  readonly start: string | null;
}

/** A document that took the stages out of `base`, in which tests of the move are still as they were with them. */
export function keepFollowing(document: Json, base: Json, { move, stage, start }: Led): Json {
  const expectedAt = (name: string) => ["examples", name, "expect", "transitions", move];
  const tests = testsOfMove(base, stage, move);
  const edits = tests.flatMap(([name, test]): readonly Edit[] => {
    const at = ["examples", name];
    const back: Edit[] =
      readAt(document, at) === undefined ? [{ do: "insert", at, value: test, before: null }] : [];
    return [...back, { do: "set", at: [...at, "record", "stage"], value: start ?? stage }];
  });
  const again = (entriesOf(readAt(document, ["examples"])) ?? []).filter(
    ([name]) =>
      readAt(base, ["examples", name]) !== undefined &&
      readAt(base, expectedAt(name)) === undefined &&
      readAt(document, expectedAt(name)) !== undefined,
  );
  const given = again.map(([name]): Edit => ({ do: "remove", at: expectedAt(name) }));
  return edited(document, [...edits, ...given]);
}
