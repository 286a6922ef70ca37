import type { Json } from "../../../../runtime/core/json.ts";
import { jsonEqual } from "../../../../runtime/core/json-equal.ts";
import { entriesOf } from "../../edits/entries-of.ts";
import type { Path } from "../../edits/path.ts";
import { readAt } from "../../edits/read-at.ts";
import { edited } from "./edited.ts";
import { keepFollowing } from "./keep-following.ts";
import { type Insertion, insertionsBetween } from "./insertions-between.ts";
import { textsAt } from "./texts-at.ts";
import { withStart } from "./with-start.ts";

/** How it began, who may have taken something out, and who may have changed it. */
interface Sides {
  readonly base: Json;
  readonly one: Json;
  readonly other: Json;
}

/**
 * The documents in which moves that the other one has led through stages which one has taken out again begin where those
 * stages were reached from, and so do tests of them.
 */
export function takenOut(sides: Sides): Sides {
  return insertionsBetween(sides.one, sides.base).reduce(withoutStages, sides);
}

function withoutStages(sides: Sides, insertion: Insertion): Sides {
  const { pipelineAt, move, stages, entering } = insertion;
  const movesAt = [...pipelineAt, "transitions"];
  const moveAt = [...movesAt, move];
  const into = entering.map((each) => [...movesAt, each]);
  const { base, one, other } = sides;
  const startsOf = (document: Json, at: readonly string[]) => textsAt(document, [...at, "from"]);
  const isThere = stages.every((stage) => readAt(other, [...pipelineAt, "stages", stage]) !== undefined);
  const led = (entriesOf(readAt(other, movesAt)) ?? [])
    .map(([name]) => [...movesAt, name])
    .filter((at) => !jsonEqual([...startsOf(base, at)], [...startsOf(other, at)]))
    .filter((at) => isAmong(at, [moveAt, ...into]) || begins(other, base, at, stages));
  if (!isThere || led.length === 0) return sides;
  const reached = startsOf(other, into[0] ?? []);
  const starts = reached.some((stage) => stages.includes(stage)) ? [insertion.from] : reached;
  let next = other;
  for (const at of into) next = edited(next, [{ do: "set", at: [...at, "from"], value: startsOf(base, at) }]);
  for (const at of [moveAt, ...led].filter((each) => !isAmong(each, into)))
    next = withStart(next, at, stages, starts);
  const isElsewhere = !startsOf(next, moveAt).includes(insertion.from);
  const isLed = startsOf(other, moveAt).some((stage) => stages.includes(stage));
  const following = { move, stage: stages.at(-1) ?? "", start: isLed ? (starts[0] ?? null) : null };
  return {
    base: withStart(base, moveAt, stages, [insertion.from]),
    one: isElsewhere ? keepFollowing(one, base, following) : one,
    other: next,
  };
}

function isAmong(at: Path, places: readonly Path[]): boolean {
  return places.some((each) => each.join("/") === at.join("/"));
}

/** Whether a move begins in one of some stages in which it did not begin before. */
function begins(document: Json, before: Json, at: Path, stages: readonly string[]): boolean {
  const former = textsAt(before, [...at, "from"]);
  return textsAt(document, [...at, "from"]).some((each) => stages.includes(each) && !former.includes(each));
}
