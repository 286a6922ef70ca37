import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type History, newHistory, takeStep, undoStep } from "../../designer/draft/history.ts";
import { mergeDrafts } from "../../designer/draft/merge/merge-drafts.ts";
import { settledHistory } from "../../designer/draft/merge/settled-history.ts";
import { settleClashes } from "../../designer/draft/merge/settle-clashes.ts";
import type { Json } from "../../runtime/core/json.ts";
import { haveBothAdded } from "../support/both-added.ts";
import { clashingApp } from "../support/clashing-app.ts";
import { deed, deeds, historyOf } from "../support/deeds.ts";
import { doubledNames } from "../support/doubled-names.ts";
import { runs } from "../support/runs.ts";

const document = clashingApp as unknown as Json;
function settled(mine: History, theirs: Json, choose: (index: number) => boolean) {
  const { clashes } = mergeDrafts(document, mine.document, theirs);
  const both = { base: document, mine, theirs, clashes };
  return settleClashes(
    both,
    clashes.map((_, index) => choose(index)),
  );
}

const isSame = (one: Json, other: Json) => JSON.stringify(one) === JSON.stringify(other);

describe("what two admins changed at once", () => {
  it("never stands twice in any list or layout, whichever side is chosen for each clash", () => {
    let asked = 0;
    fc.assert(
      fc.property(deeds, deeds, fc.nat(255), (ours, others, choices) => {
        const [mine, theirs] = [historyOf(document, ours), historyOf(document, others).document];
        const { document: merged, clashes } = mergeDrafts(document, mine.document, theirs);
        if (clashes.length > 0) asked += 1;
        expect(doubledNames(merged)).toEqual([]);
        const { document: chosen } = settled(mine, theirs, (index) => ((choices >> (index % 8)) & 1) === 1);
        expect(doubledNames(chosen)).toEqual([]);
      }),
      runs(150),
    );
    expect(asked).toBeGreaterThan(8);
  });

  it("is exactly theirs where the one step of mine clashes and theirs is chosen, or mine is and that is undone", () => {
    let [asked, undone] = [0, 0];
    fc.assert(
      fc.property(deed, fc.array(deed, { minLength: 1, maxLength: 3 }), (ours, others) => {
        const [mine, theirs] = [historyOf(document, [ours]), historyOf(document, others).document];
        if (haveBothAdded(document, mine.document, theirs)) return;
        if (mergeDrafts(document, mine.document, theirs).clashes.length === 0) return;
        asked += 1;
        const { document: chosen, placeless } = settled(mine, theirs, () => false);
        expect(placeless).toEqual([]);
        expect(isSame(chosen, theirs)).toBe(true);
        const { clashes } = mergeDrafts(document, mine.document, theirs);
        const both = { base: document, mine, theirs, clashes };
        const kept = settledHistory(
          both,
          clashes.map(() => true),
          0,
        );
        if (kept.placeless.length > 0 || kept.history.past.length === 0) return;
        undone += 1;
        expect(isSame(undoStep(kept.history)?.document ?? null, theirs)).toBe(true);
      }),
      runs(300),
    );
    expect(Math.min(asked, undone)).toBeGreaterThan(8);
  });

  it("is theirs with those steps of mine that do not clash, where theirs is chosen for all", () => {
    let asked = 0;
    fc.assert(
      fc.property(
        deed,
        fc.array(deed, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (ours, others, first) => {
          const titled = (start: History): History => {
            const edits = [{ do: "set", at: ["description"], value: "Of mine" }] as const;
            const step = { label: { verb: "change", noun: "app", title: "" }, edits } as const;
            return takeStep(start, step, 1_000_000) ?? start;
          };
          const theirs = historyOf(document, others).document;
          const mine = first
            ? historyOf(titled(newHistory(document)).document, [ours])
            : titled(historyOf(document, [ours]));
          const whole = first
            ? { ...mine, past: [...titled(newHistory(document)).past, ...mine.past] }
            : mine;
          if (haveBothAdded(document, whole.document, theirs)) return;
          if (mergeDrafts(document, whole.document, theirs).clashes.length === 0) return;
          asked += 1;
          const { document: chosen } = settled(whole, theirs, () => false);
          expect(isSame(chosen, titled(newHistory(theirs)).document)).toBe(true);
        },
      ),
      runs(150),
    );
    expect(asked).toBeGreaterThan(4);
  });
});
