import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesOf, identityOf } from "../../designer/draft/entries-of.ts";
import { type History, newHistory, takeStep } from "../../designer/draft/history.ts";
import { layoutPlaces } from "../../designer/draft/layout-places.ts";
import { mergeDrafts } from "../../designer/draft/merge-drafts.ts";
import { readAt } from "../../designer/draft/read-at.ts";
import { settleClashes } from "../../designer/draft/settle-clashes.ts";
import type { Json } from "../../runtime/core/json.ts";
import { clashingApp } from "../support/clashing-app.ts";
import { commandNames, randomCommand } from "../support/random-command.ts";

const document = clashingApp as unknown as Json;
const numbers = fc.array(fc.nat(10_000), { minLength: 7, maxLength: 7 });
const deed = fc.record({ does: fc.constantFrom(...commandNames), numbers });
type Deed = { readonly does: string; readonly numbers: readonly number[] };

function after(deeds: readonly Deed[], start = document): History {
  return deeds.reduce<History>((history, { does, numbers: choices }, index) => {
    const step = randomCommand(history.document, does, choices);
    const next = (step === null ? null : takeStep(history, step, index * 10_000)) ?? history;
    // What makes two of one name by itself is no matter of merging.
    return doubled(next.document).length > 0 ? history : next;
  }, newHistory(start));
}

/** Names that a list has twice, and what a layout has twice. */
function doubled(value: Json): readonly string[] {
  const forms = (entriesOf(readAt(value, ["forms"])) ?? []).map(([form]) => form);
  const places = forms.flatMap((form) => twice(layoutPlaces(value, form).map(({ item }) => item.join("/"))));
  return [...inLists(value, []), ...places];
}

function inLists(value: Json, at: readonly string[]): readonly string[] {
  const entries = entriesOf(value) ?? [];
  const names = Array.isArray(value)
    ? value.map((item) => {
        const keyword = identityOf(item);
        return keyword === undefined ? undefined : String(readAt(item, [keyword]));
      })
    : [];
  return [
    ...twice(names.filter((name) => name !== undefined)).map((name) => [...at, name].join("/")),
    ...entries.flatMap(([key, inner]) => inLists(inner, [...at, key])),
  ];
}

function twice(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) < index);
}

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
      fc.property(
        fc.array(deed, { minLength: 1, maxLength: 4 }),
        fc.array(deed, { minLength: 1, maxLength: 4 }),
        fc.nat(255),
        (ours, others, choices) => {
          const [mine, theirs] = [after(ours), after(others).document];
          const { document: merged, clashes } = mergeDrafts(document, mine.document, theirs);
          if (clashes.length > 0) asked += 1;
          expect(doubled(merged)).toEqual([]);
          const { history } = settled(mine, theirs, (index) => ((choices >> (index % 8)) & 1) === 1);
          expect(doubled(history.document)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
    expect(asked).toBeGreaterThan(20);
  });

  it("is exactly theirs where the one step of mine clashes and theirs is chosen", () => {
    let asked = 0;
    fc.assert(
      fc.property(deed, fc.array(deed, { minLength: 1, maxLength: 3 }), (ours, others) => {
        const [mine, theirs] = [after([ours]), after(others).document];
        if (mergeDrafts(document, mine.document, theirs).clashes.length === 0) return;
        asked += 1;
        const { history, placeless } = settled(mine, theirs, () => false);
        expect(placeless).toEqual([]);
        expect(isSame(history.document, theirs)).toBe(true);
      }),
      { numRuns: 600 },
    );
    expect(asked).toBeGreaterThan(20);
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
          const theirs = after(others).document;
          const mine = first ? after([ours], titled(newHistory(document)).document) : titled(after([ours]));
          const whole = first
            ? { ...mine, past: [...titled(newHistory(document)).past, ...mine.past] }
            : mine;
          if (mergeDrafts(document, whole.document, theirs).clashes.length === 0) return;
          asked += 1;
          const { history } = settled(whole, theirs, () => false);
          expect(isSame(history.document, titled(newHistory(theirs)).document)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
    expect(asked).toBeGreaterThan(10);
  });
});
