import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../../designer/draft/edits/apply-edits.ts";
import { movePart } from "../../../../designer/draft/commands/move-part.ts";
import { layoutParts, partMove } from "../../../../designer/forms/layout/part-places.ts";
import type { FormDefinition } from "../../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../../runtime/core/json.ts";

const text = { type: "string" } as const;
const deal: FormDefinition = {
  name: "deal",
  title: "Deal",
  recordTitle: "a",
  schema: { type: "object", properties: { a: text, b: text, c: text } },
  layout: [
    { section: "one", fields: ["a"] },
    { section: "two", fields: ["b"] },
    { tab: "rest", title: "Rest", sections: [{ section: "three", fields: ["c"] }] },
    { text: "Words" },
  ],
};
const at = (...path: string[]) => ["forms", "deal", "layout", ...path].join("/");

/** The layout after a part was put where another one stands. */
function moved(id: string, there: string): unknown {
  const move = partMove(deal, id, there);
  if (move === null) return null;
  const document = { forms: [deal] } as unknown as Json;
  const { edits } = movePart(document, "deal", "section", id.split("/"), move.to);
  const after = applyEdits(document, edits) as unknown as { document: { forms: FormDefinition[] } };
  return after.document.forms[0]?.layout?.map((item) =>
    "tab" in item
      ? [item.tab, item.sections.map((each) => ("section" in each ? each.section : "text"))]
      : "section" in item
        ? item.section
        : "text",
  );
}

describe("the parts of a layout", () => {
  it("are those of the layout, then those of each tab", () => {
    expect(layoutParts(deal).map((parts) => parts.map(({ id }) => id))).toEqual([
      [at("one"), at("two"), at("rest"), at("#3")],
      [at("rest", "sections", "three")],
    ]);
  });

  it("move down behind the one that stands there, and up in front of it", () => {
    expect(moved(at("one"), at("rest"))).toEqual(["two", ["rest", ["three"]], "one", "text"]);
    expect(moved(at("#3"), at("one"))).toEqual(["text", "one", "two", ["rest", ["three"]]]);
    expect(moved(at("one"), at("#3"))).toEqual(["two", ["rest", ["three"]], "text", "one"]);
  });

  it("move into a tab and out of it, which keeps a section to put fields into", () => {
    expect(moved(at("one"), at("rest", "sections", "three"))).toEqual([
      "two",
      ["rest", ["one", "three"]],
      "text",
    ]);
    expect(moved(at("rest", "sections", "three"), at("two"))).toEqual([
      "one",
      "three",
      "two",
      ["rest", ["section"]],
      "text",
    ]);
  });

  it("tell where they come, and that no tab stands in a tab", () => {
    expect(partMove(deal, at("one"), at("two"))).toMatchObject({ place: 2, count: 4 });
    expect(partMove(deal, at("one"), at("rest", "sections", "three"))).toMatchObject({ place: 1, count: 2 });
    expect(partMove(deal, at("rest"), at("rest", "sections", "three"))).toBeNull();
    expect(partMove(deal, at("one"), at("nothing"))).toBeNull();
  });
});
