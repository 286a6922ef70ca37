import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../designer/draft/edits/apply-edits.ts";
import type { Edit } from "../../designer/draft/edits/edit.ts";
import { editsBetween } from "../../designer/draft/edits/edits-between.ts";
import type { Json } from "../../runtime/core/json.ts";
import { randomEdit } from "../support/random-edit.ts";
import { templateDocument } from "../support/template-document.ts";

// One form with a pipeline is enough, so that every place is met often.
const { title, roles = [], forms } = templateDocument("opportunity-management");
const [first] = forms.filter(({ pipelines }) => pipelines);
const properties = Object.fromEntries(Object.entries(first?.schema.properties ?? {}).slice(0, 8));
const form = { ...first, schema: { ...first?.schema, properties } };
const document = { title, roles, forms: [form] } as unknown as Json;

const numbers = fc.tuple(fc.nat(5), fc.nat(100_000), fc.nat(1_000), fc.nat(20));

describe("edits of a document", () => {
  it("are undone exactly by their inverse, whatever came before", () => {
    let applied = 0;
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 12 }), (choices) => {
        let current: Json = document;
        const before: Json[] = [];
        const undo: (readonly Edit[])[] = [];
        for (const choice of choices) {
          const edited = applyEdits(current, [randomEdit(current, choice)]);
          if (edited === null) continue;
          applied += 1;
          before.push(current);
          undo.push(edited.inverse);
          current = edited.document;
        }
        while (undo.length > 0) {
          const undone = applyEdits(current, undo.pop() ?? []);
          current = undone?.document ?? null;
          expect(JSON.stringify(current) === JSON.stringify(before.pop())).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
    expect(applied).toBeGreaterThan(60);
  });

  it("change nothing where one of several finds nothing to change", () => {
    const edits: readonly Edit[] = [
      { do: "set", at: ["title"], value: "Another" },
      { do: "remove", at: ["forms", "nowhere"] },
    ];
    expect(applyEdits(document, edits)).toBeNull();
  });

  it("between any two documents lead exactly from the one to the other, and back", () => {
    let different = 0;
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 8 }), (choices) => {
        const after = choices.reduce<Json>(
          (current, choice) => applyEdits(current, [randomEdit(current, choice)])?.document ?? current,
          document,
        );
        const edits = editsBetween(document, after);
        if (edits.length > 0) different += 1;
        const there = applyEdits(document, edits);
        expect(JSON.stringify(there?.document) === JSON.stringify(after)).toBe(true);
        const back = applyEdits(after, there?.inverse ?? []);
        expect(JSON.stringify(back?.document) === JSON.stringify(document)).toBe(true);
      }),
      { numRuns: 150 },
    );
    expect(different).toBeGreaterThan(100);
  });

  it("between documents that differ in one place are about that place alone", () => {
    const changed = applyEdits(document, [
      { do: "set", at: ["forms", String(form.name), "title"], value: "Deal" },
    ]);
    expect(editsBetween(document, changed?.document ?? null)).toEqual([
      { do: "set", at: ["forms", form.name, "title"], value: "Deal" },
    ]);
  });
});
