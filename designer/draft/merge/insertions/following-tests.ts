import { isObject } from "../../../../runtime/core/definition/is-object.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { jsonEqual } from "../../../../runtime/core/json-equal.ts";
import type { Edit } from "../../edits/edit.ts";
import type { Three } from "../placed-once.ts";
import { readAt } from "../../edits/read-at.ts";
import { edited } from "./edited.ts";
import type { Insertion } from "./insertions-between.ts";
import { testsOfMove } from "./tests-of-move.ts";

/**
 * The three documents in which theirs tests of the move that begins behind my stages begin there too. A test that both
 * have made of the same one, for that move, is theirs.
 */
export function followingTests({ base, mine, theirs }: Three, here: Insertion, there: Insertion): Three {
  const [stage = "", former = ""] = [here.stages.at(-1), there.stages.at(-1)];
  const of: Edit[] = [];
  const led: Edit[] = [];
  let left = mine;
  for (const [name, test] of testsOfMove(theirs, former, here.move)) {
    const at = ["examples", name];
    const stageAt = [...at, "record", "stage"];
    const isNew = readAt(base, at) === undefined;
    if (isNew && readAt(left, at) === undefined) {
      const twin = testsOfMove(left, stage, here.move).find(
        ([each, other]) => readAt(base, ["examples", each]) === undefined && areTwins(test, other),
      );
      if (twin !== undefined) left = edited(left, [{ do: "remove", at: ["examples", twin[0]] }]);
      of.push({ do: "insert", at, value: test, before: null });
      led.push({ do: "insert", at, value: test, before: null }, { do: "set", at: stageAt, value: stage });
    } else if (!isNew && readAt(base, stageAt) === here.from && readAt(left, stageAt) === stage)
      of.push({ do: "set", at: stageAt, value: former });
  }
  return { base: edited(base, of), mine: edited(left, led), theirs };
}

/** Whether two tests expect the same of the same record, wherever it stands. */
function areTwins(one: Json, other: Json): boolean {
  const told = (test: Json): Json => {
    const [record, expect] = [readAt(test, ["record"]), readAt(test, ["expect"])];
    return [isObject(record) ? { ...record, stage: null } : null, expect ?? null];
  };
  return jsonEqual(told(one), told(other));
}
