import type { Three } from "../placed-once.ts";
import { bothInserted } from "./both-inserted.ts";
import { takenOut } from "./taken-out.ts";

/**
 * Puts stages that both have put in front of one move behind each other, mine behind theirs: beside each other, the way
 * through the one would lead past the other. Where one of two has taken such stages out again, what the other one has led
 * through them begins where they were reached from. Tests of the move begin where it does.
 */
export function alignInsertions(three: Three): Three {
  const { base, mine, theirs } = bothInserted(three);
  const here = takenOut({ base, one: mine, other: theirs });
  const there = takenOut({ base: here.base, one: here.other, other: here.one });
  return { base: there.base, mine: there.other, theirs: there.one };
}
