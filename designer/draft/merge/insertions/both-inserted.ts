import type { Json } from "../../../../runtime/core/json.ts";
import type { Edit } from "../../edits/edit.ts";
import type { Three } from "../placed-once.ts";
import { readAt } from "../../edits/read-at.ts";
import { edited } from "./edited.ts";
import { type Insertion, insertionsBetween } from "./insertions-between.ts";
import { followingTests } from "./following-tests.ts";
import { keysAt } from "./keys-at.ts";
import { withStart } from "./with-start.ts";

/** The three documents in which my stages are reached from theirs, where both are in front of one move. */
export function bothInserted(three: Three): Three {
  const others = insertionsBetween(three.base, three.theirs);
  if (others.length === 0) return three;
  let aligned = three;
  for (const mine of insertionsBetween(three.base, three.mine)) {
    const theirs = others.find((each) => areAtOnePlace(mine, each));
    if (theirs !== undefined) aligned = inSeries(aligned, mine, theirs);
  }
  return aligned;
}

function areAtOnePlace(one: Insertion, other: Insertion): boolean {
  const place = ({ pipelineAt, move, from }: Insertion) => [...pipelineAt, move, from].join("/");
  return place(one) === place(other) && one.stages.at(-1) !== other.stages.at(-1);
}

function inSeries(three: Three, mine: Insertion, theirs: Insertion): Three {
  const last = theirs.stages.slice(-1);
  const moveAt = (move = "") => [...mine.pipelineAt, "transitions", move];
  const tests = followingTests(three, mine, theirs);
  const { base, mine: left, theirs: right } = listed(tests, mine, theirs);
  return {
    base: withStart(base, moveAt(mine.move), [mine.from], last),
    mine: withStart(left, moveAt(mine.entering[0]), [mine.from], last),
    theirs: right,
  };
}

/** The three documents, all with their stages and the moves into them: in the lists they stand in front of mine. */
function listed({ base, mine, theirs }: Three, here: Insertion, there: Insertion): Three {
  const put = (document: Json, list: string, names: readonly string[], first: string | undefined): Json => {
    const at = [...here.pipelineAt, list];
    const all = keysAt(theirs, at);
    const follower = all
      .slice(all.indexOf(names.at(-1) ?? "") + 1)
      .find((name) => readAt(document, [...at, name]) !== undefined);
    const edits = names.flatMap((name): readonly Edit[] => {
      const value = readAt(theirs, [...at, name]);
      return value === undefined
        ? []
        : [{ do: "insert", at: [...at, name], value, before: first ?? follower ?? null }];
    });
    return edited(document, edits);
  };
  const both = (document: Json, stage?: string, move?: string) =>
    put(put(document, "stages", there.stages, stage), "transitions", there.entering, move);
  return { base: both(base), mine: both(mine, here.stages[0], here.entering[0]), theirs };
}
