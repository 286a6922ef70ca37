import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type History, redoStep, undoStep } from "../../designer/draft/history.ts";
import { isBelow } from "../../designer/draft/edits/is-below.ts";
import { meetDrafts } from "../../designer/draft/merge/meet-drafts.ts";
import { rebaseHistory } from "../../designer/draft/merge/rebase-history.ts";
import { settledHistory } from "../../designer/draft/merge/settled-history.ts";
import type { Json } from "../../runtime/core/json.ts";
import { haveBothAdded } from "../support/both-added.ts";
import { clashingApp } from "../support/clashing-app.ts";
import { type Deed, deed, deeds, historyOf } from "../support/deeds.ts";
import { doubledNames } from "../support/doubled-names.ts";

const base = clashingApp as unknown as Json;

/** The history after each of as many steps as there are; one that finds nothing would be told by the same document. */
function walk(history: History, step: (history: History) => History | null): readonly History[] {
  const all = [history];
  for (let next = step(history); next !== null; next = step(next)) all.push(next);
  return all;
}

const texts = (histories: readonly History[]) => histories.map(({ document }) => JSON.stringify(document));

/** A command can find nothing to do, as moving something to where it is. */
const isDistinct = (histories: readonly History[]) =>
  texts(histories).every((text, index, all) => text !== all[index + 1]);

/** Whether the one changed what the other one did, or what is around it: then both may have done the same. */
function haveMet(mine: History, theirs: History): boolean {
  const [ours = [], others = []] = [mine, theirs].map(({ past }) =>
    past.flatMap(({ edits }) =>
      edits.map(({ do: does, at }) => (does === "insert" || does === "move" ? at.slice(0, -1) : at)),
    ),
  );
  return ours.some((one) => others.some((other) => isBelow(one, other) || isBelow(other, one)));
}

/** What is nameless to people is told by what it is alone, as is what I gave a name, and took away, that they gave too. */
const areHardToTell = (mine: History, theirs: History): boolean =>
  theirs.past.some(({ label }) => ["grade", "section", "tab"].includes(label.noun)) ||
  walk(mine, undoStep).some(({ document }) => haveBothAdded(base, document, theirs.document));

describe("a history on what somebody else changed too", () => {
  it("leads back without anything twice and forth to the same, each step doing something", () => {
    let asked = 0;
    fc.assert(
      fc.property(deeds, deeds, fc.nat(255), (ours, others, choices) => {
        const [mine, theirs] = [historyOf(base, ours), historyOf(base, others).document];
        const { history, clashes } = meetDrafts({ saved: base, history: mine }, theirs);
        if (clashes.length > 0) asked += 1;
        const chosen = clashes.map((_, index) => ((choices >> (index % 8)) & 1) === 1);
        const settled = settledHistory({ base, mine: history, theirs, clashes }, chosen, 0);
        const back = walk(settled.history, undoStep);
        for (const each of back) expect(doubledNames(each.document)).toEqual([]);
        const forth = walk(back.at(-1) ?? settled.history, redoStep);
        expect(texts(forth)).toEqual(texts(back).toReversed());
        if (isDistinct(walk(history, undoStep))) expect(isDistinct(back)).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect(asked).toBeGreaterThan(20);
  });

  const rename = fc.constantFrom("rename-item", "name-item");
  it.each<[string, fc.Arbitrary<Deed[]>, typeof haveMet]>([
    ["changed elsewhere", deeds, (mine, theirs) => areHardToTell(mine, theirs) || haveMet(mine, theirs)],
    ["renamed", deed.chain((each) => rename.map((does) => [{ ...each, does }])), areHardToTell],
  ])("leads back to exactly what they have %s", (_, their, areSame) => {
    let tried = 0;
    fc.assert(
      fc.property(deeds, their, (ours, others) => {
        const [mine, theirs] = [historyOf(base, ours), historyOf(base, others)];
        const met = meetDrafts({ saved: base, history: mine }, theirs.document);
        const { document, clashes, history } = met;
        if (clashes.length > 0 || mine.past.length * theirs.past.length === 0 || areSame(history, theirs))
          return;
        tried += 1;
        const back = walk(rebaseHistory(history, document, met), undoStep);
        // Keys have no order of their own: what is saved has the canonical one.
        expect(back.at(-1)?.document).toEqual(theirs.document);
      }),
      { numRuns: 350 },
    );
    expect(tried).toBeGreaterThan(20);
  });
});
