import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveField } from "../../designer/draft/commands/move-field.ts";
import { applyEdits } from "../../designer/draft/edits/apply-edits.ts";
import { newHistory, redoStep, takeStep, undoStep } from "../../designer/draft/history.ts";
import { mergeDrafts } from "../../designer/draft/merge/merge-drafts.ts";
import { rebaseHistory } from "../../designer/draft/merge/rebase-history.ts";
import { sectionsOf } from "../../designer/forms/layout/full-layout.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { templateDocument } from "../support/template-document.ts";

const base = templateDocument("opportunity-management") as unknown as Json;

function layoutOf(document: Json) {
  const form = (document as unknown as AppDocument).forms.find(({ name }) => name === "opportunity");
  return sectionsOf(form?.layout ?? []);
}

const sections = layoutOf(base);
const fields = sections.flatMap((section) => section.fields);
const move = fc.record({
  field: fc.constantFrom(...fields),
  section: fc.constantFrom(...sections.map(({ section }) => section)),
  before: fc.nat(5),
});
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

function stepOf(document: Json, { field, section, before }: Move) {
  const there = layoutOf(document).find((each) => each.section === section)?.fields ?? [];
  return moveField(document, "opportunity", field, { section, before: there[before] ?? null });
}

/** The fields of each section without one of them. */
function without(document: Json, field: string) {
  return layoutOf(document).map((each) => each.fields.filter((name) => name !== field));
}

describe("a field that was moved", () => {
  it("goes back by undo to where it was, before the one that followed it, and a colleague's order stays", () => {
    let tried = 0;
    fc.assert(
      fc.property(move, fc.array(move, { minLength: 1, maxLength: 5 }), (mine, others) => {
        const taken = takeStep(newHistory(base), stepOf(base, mine), 0);
        const theirs = others
          .filter(({ field }) => field !== mine.field)
          .reduce(
            (current, each) => applyEdits(current, stepOf(current, each).edits)?.document ?? current,
            base,
          );
        if (taken === null || taken.past.length === 0) return;
        const { document, clashes } = mergeDrafts(base, taken.document, theirs);
        // Within a section, whether one field came forward or those before it went back cannot be told.
        const sectionOf = layoutOf(base).find((each) => each.fields.includes(mine.field))?.section;
        if (clashes.length > 0 || sectionOf === mine.section) return;
        tried += 1;
        const undone = undoStep(rebaseHistory(taken, document));
        if (undone === null) throw new Error("nothing to undo");
        expect(without(undone.document, mine.field)).toEqual(without(theirs, mine.field));
        const [home, now] = [base, undone.document].map((each) =>
          layoutOf(each).find((section) => section.fields.includes(mine.field)),
        );
        expect(now?.section).toBe(home?.section);
        const follower = home?.fields[home.fields.indexOf(mine.field) + 1];
        const isThere = follower !== undefined && now?.fields.includes(follower) === true;
        if (isThere) expect(now.fields[now.fields.indexOf(mine.field) + 1]).toBe(follower);
        expect(layoutOf(redoStep(undone)?.document ?? null)).toEqual(layoutOf(document));
      }),
      { numRuns: 150 },
    );
    expect(tried).toBeGreaterThan(50);
  });
});
