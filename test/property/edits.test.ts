import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../designer/draft/apply-edits.ts";
import type { Edit } from "../../designer/draft/edit.ts";
import { entriesOf } from "../../designer/draft/entries-of.ts";
import type { Path } from "../../designer/draft/path.ts";
import type { Json } from "../../runtime/core/json.ts";
import { templateDocument } from "../support/template-document.ts";

// One form with a pipeline is enough, so that every place is met often.
const { title, roles = [], forms } = templateDocument("opportunity-management");
const [first] = forms.filter(({ pipelines }) => pipelines);
const properties = Object.fromEntries(Object.entries(first?.schema.properties ?? {}).slice(0, 8));
const form = { ...first, schema: { ...first?.schema, properties } };
const document = { title, roles, forms: [form] } as unknown as Json;

/** Every place of a document, the document itself not. */
function placesOf(value: Json, at: Path = []): readonly Path[] {
  return (entriesOf(value) ?? []).flatMap(([key, inner]) => [[...at, key], ...placesOf(inner, [...at, key])]);
}

/** An edit somewhere in `value`, made from four numbers; some of them find nothing to change. */
function editOf(value: Json, [what, where, other, name]: readonly [number, number, number, number]): Edit {
  const places = placesOf(value);
  const at = places[where % places.length] ?? [];
  const siblings = places.filter(
    (each) => each.length === at.length && each.slice(0, -1).join("/") === at.slice(0, -1).join("/"),
  );
  const sibling = siblings[other % siblings.length]?.at(-1) ?? null;
  const before = other % 3 === 0 ? null : sibling;
  const fresh = [...at.slice(0, -1), `new${String(name % 5)}`];
  const item = { name: `new${String(name % 5)}`, title: "New" };
  const edits: readonly Edit[] = [
    { do: "set", at, value: item },
    { do: "set", at: [...at, `keyword${String(name % 3)}`], value: name },
    { do: "insert", at: fresh, value: item, before },
    { do: "remove", at },
    { do: "move", at, before },
    { do: "rekey", at, to: `new${String(name % 5)}` },
  ];
  return edits[what % edits.length] as Edit;
}

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
          const edited = applyEdits(current, [editOf(current, choice)]);
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
});
