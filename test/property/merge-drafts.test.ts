import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../designer/draft/edits/apply-edits.ts";
import type { Edit } from "../../designer/draft/edits/edit.ts";
import { mergeDrafts } from "../../designer/draft/merge/merge-drafts.ts";
import { readAt } from "../../designer/draft/edits/read-at.ts";
import type { Json } from "../../runtime/core/json.ts";

const names = ["alpha", "beta", "gamma", "delta", "epsilon"];
const base: Json = {
  title: "App",
  forms: names.map((name) => ({ name, title: name, fields: ["one", "two", "three"] })),
};

/** A change of one admin, in the forms that are this admin's. */
const editIn = (own: readonly string[]) =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom(...own), fc.string())
      .map(([name, title]): Edit => ({ do: "set", at: ["forms", name, "title"], value: title })),
    fc
      .tuple(fc.constantFrom(...own), fc.constantFrom("one", "two", "four"))
      .map(([name, field]): Edit => ({ do: "set", at: ["forms", name, "fields"], value: [field] })),
    fc.constantFrom(...own).map((name): Edit => ({ do: "remove", at: ["forms", name] })),
    fc.integer({ min: 0, max: 3 }).map((number): Edit => {
      const name = `${own[0] ?? ""}${String(number)}`;
      return { do: "insert", at: ["forms", name], value: { name, title: "New" }, before: null };
    }),
  );

function edited(edits: readonly Edit[]): Json {
  return edits.reduce<Json>((document, edit) => {
    const isDouble = edit.do === "insert" && readAt(document, edit.at) !== undefined;
    return isDouble ? document : (applyEdits(document, [edit])?.document ?? document);
  }, base);
}

const items = (document: Json) =>
  new Map((document as { forms: { name: string }[] }).forms.map((form) => [form.name, form]));

describe("merging two drafts", () => {
  it("keeps everything of both where they changed different forms, without asking", () => {
    fc.assert(
      fc.property(
        fc.array(editIn(["alpha", "beta"]), { maxLength: 5 }),
        fc.array(editIn(["gamma", "delta"]), { maxLength: 5 }),
        (left, right) => {
          const [mine, theirs] = [edited(left), edited(right)];
          const { document, clashes } = mergeDrafts(base, mine, theirs);
          expect(clashes).toEqual([]);
          const merged = items(document);
          for (const name of ["alpha", "beta", "alpha0", "alpha1", "alpha2", "alpha3"])
            expect(merged.get(name)).toEqual(items(mine).get(name));
          for (const name of ["gamma", "delta", "gamma0", "gamma1", "gamma2", "gamma3"])
            expect(merged.get(name)).toEqual(items(theirs).get(name));
        },
      ),
    );
  });

  it("gives one side where the other changed nothing, to the last comma", () => {
    const edits = fc.array(editIn(names), { maxLength: 8 });
    fc.assert(
      fc.property(edits, (changes) => {
        const changed = edited(changes);
        for (const { document, clashes } of [
          mergeDrafts(base, changed, base),
          mergeDrafts(base, base, changed),
        ]) {
          expect(clashes).toEqual([]);
          expect(JSON.stringify(document)).toBe(JSON.stringify(changed));
        }
      }),
    );
  });

  it("asks about every text that both changed, and about nothing else", () => {
    const { clashes, document } = mergeDrafts(
      base,
      edited([{ do: "set", at: ["forms", "alpha", "title"], value: "Mine" }]),
      edited([{ do: "set", at: ["forms", "alpha", "title"], value: "Theirs" }]),
    );
    expect(clashes).toEqual([
      { what: "value", at: ["forms", "alpha", "title"], base: "alpha", mine: "Mine", theirs: "Theirs" },
    ]);
    expect(items(document).get("alpha")).toMatchObject({ title: "Theirs" });
  });

  it("asks which order counts, or has one in which every two items stand as the one who turned them around put them", () => {
    const keys = names.slice(0, 4);
    const orders = fc.shuffledSubarray(keys, { minLength: keys.length });
    let [asked, woven] = [0, 0];
    fc.assert(
      fc.property(orders, orders, (mine, theirs) => {
        const { document, clashes } = mergeDrafts(stages(keys), stages(mine), stages(theirs));
        const reverse = mergeDrafts(stages(keys), stages(theirs), stages(mine));
        expect(reverse.clashes.length).toBe(clashes.length);
        if (clashes.length > 0) {
          asked += 1;
          expect(clashes).toEqual([{ what: "order", at: ["stages"], base: keys, mine, theirs }]);
          expect(document).toEqual(stages(theirs));
          return;
        }
        woven += 1;
        expect(reverse.document).toEqual(document);
        const merged = namesOf(document);
        const before = (order: readonly string[], a: string, b: string) =>
          order.indexOf(a) < order.indexOf(b);
        for (const [index, a] of keys.entries())
          for (const b of keys.slice(index + 1))
            expect(before(merged, a, b)).toBe(before(mine, a, b) && before(theirs, a, b));
      }),
      { numRuns: 300 },
    );
    expect(asked).toBeGreaterThan(20);
    expect(woven).toBeGreaterThan(20);
  });

  it.each([
    { mine: "cab", theirs: "bac", merged: "cba" },
    { mine: "bcad", theirs: "abdc", merged: null },
    { mine: "bacd", theirs: "abdc", merged: "badc" },
    { mine: "bacd", theirs: "bcad", merged: null },
    { mine: "xcab", theirs: "bacy", merged: "xcyba" },
    { mine: "ca", theirs: "bac", merged: "ca" },
  ])("makes of an alphabet that became $mine and $theirs: $merged", ({ mine, theirs, merged }) => {
    const base = [...new Set([...mine, ...theirs].filter((key) => !"xy".includes(key)))].toSorted();
    const { document, clashes } = mergeDrafts(stages(base), stages([...mine]), stages([...theirs]));
    expect(clashes.length === 0 ? namesOf(document).join("") : null).toBe(merged);
  });
});

const stages = (keys: readonly string[]): Json => ({ stages: keys.map((name) => ({ name })) });
const namesOf = (document: Json) =>
  (document as { stages: { name: string }[] }).stages.map(({ name }) => name);
