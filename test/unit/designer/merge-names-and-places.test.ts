import { describe, expect, it } from "vitest";
import { changeItem } from "../../../designer/draft/commands/change-item.ts";
import { moveField } from "../../../designer/draft/commands/move-field.ts";
import { movePart } from "../../../designer/draft/commands/move-part.ts";
import { removeItem } from "../../../designer/draft/commands/remove-item.ts";
import { renameItem } from "../../../designer/draft/commands/rename-item.ts";
import type { History } from "../../../designer/draft/history.ts";
import { layoutPlaces } from "../../../designer/draft/merge/layout-places.ts";
import { mergeDrafts } from "../../../designer/draft/merge/merge-drafts.ts";
import type { Path } from "../../../designer/draft/edits/path.ts";
import { readAt } from "../../../designer/draft/edits/read-at.ts";
import { settleClashes } from "../../../designer/draft/merge/settle-clashes.ts";
import type { Noun } from "../../../designer/draft/step.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { smallApp } from "../../support/small-app.ts";
import { editedHistory, type Made } from "../../support/edited-history.ts";

const text = (title: string) => ({ type: "string" as const, title, maxLength: 80 });
const base = smallApp({
  schema: {
    type: "object",
    properties: { name: text("Name"), source: text("Source"), notes: text("Notes") },
    required: ["source"],
  },
  layout: [
    { section: "main", title: "Main", fields: ["name", "source"] },
    { section: "more", title: "More", fields: ["notes"] },
    { section: "rest", title: "Rest", fields: [] },
    { tab: "one", title: "One", sections: [{ section: "first", fields: [] }] },
    { tab: "two", title: "Two", sections: [{ section: "second", fields: [] }] },
  ],
  views: [{ name: "all", title: "All", kind: "list", columns: ["name", "source"] }],
  pipelines: [
    {
      name: "sales",
      initial: ["new"],
      stages: ["new", "offer"].map((name) => ({ name, title: name, kind: "open" as const })),
      transitions: [{ name: "to-offer", title: "Offer", from: ["new"], to: "offer", ask: ["source"] }],
    },
  ],
}) as unknown as Json;
const form: Path = ["forms", "deal"];
const source = [...form, "schema", "properties", "source"];
const stage = [...form, "pipelines", "sales", "stages", "offer"];
const layout = [...form, "layout"];

const renamed =
  (noun: Noun, at: Path, to: string, published = false): Made =>
  (document) =>
    renameItem(document, noun, at, to, published);
const titled =
  (noun: Noun, at: Path, title: string): Made =>
  (document) =>
    changeItem(document, noun, at, [[["title"], title]]);
const placed =
  (section: string): Made =>
  (document) =>
    moveField(document, "deal", "source", { section, before: null });
const parted =
  (...list: Path): Made =>
  (document) =>
    movePart(document, "deal", "section", [...layout, "more"], { list, before: null });

const edited = (...steps: readonly Made[]) => editedHistory(base, steps);

function settled(mine: History, theirs: History, isMine: boolean): Json {
  const { clashes } = mergeDrafts(base, mine.document, theirs.document);
  const both = { base, mine, theirs: theirs.document, clashes };
  const { document, placeless } = settleClashes(
    both,
    clashes.map(() => isMine),
  );
  expect(placeless).toEqual([]);
  return document;
}

describe("a rename that meets what somebody else did", () => {
  it.each([
    { what: "a field", noun: "field", at: source, published: false },
    { what: "a field that is published", noun: "field", at: source, published: true },
    { what: "a stage", noun: "stage", at: stage, published: false },
    { what: "a form", noun: "form", at: form, published: true },
  ] as const)("is merged with another title of $what, whoever renamed it", ({ noun, at, published }) => {
    const rename = renamed(noun, at, "other", published);
    const both = edited(titled(noun, at, "Title"), rename).document;
    const [name, title] = [edited(rename), edited(titled(noun, at, "Title"))];
    for (const [mine, theirs] of [
      [name, title],
      [title, name],
    ] as const) {
      const merged = mergeDrafts(base, mine.document, theirs.document);
      expect(merged.clashes).toEqual([]);
      expect(merged.document).toEqual(both);
    }
  });

  it.each([
    { noun: "field", at: source },
    { noun: "stage", at: stage },
  ] as const)("is none of a removal where the $noun was changed further as well", ({ noun, at }) => {
    const described = (name: string, text: string): Made => {
      const place = [...at.slice(0, -1), name];
      return (document) => changeItem(document, noun, place, [[["description"], text]]);
    };
    const further = edited(renamed(noun, at, "other"), described("other", "Further"));
    const title = edited(titled(noun, at, "Title"));
    const both = edited(
      titled(noun, at, "Title"),
      renamed(noun, at, "other"),
      described("other", "Further"),
    ).document;
    for (const [mine, theirs] of [
      [further, title],
      [title, further],
    ] as const)
      expect(mergeDrafts(base, mine.document, theirs.document)).toEqual({ document: both, clashes: [] });
  });

  it("asks for the name, where both gave another, and for nothing else", () => {
    const mine = edited(renamed("field", source, "origin", true), titled("form", form, "Chance"));
    const theirs = edited(renamed("field", source, "channel", true));
    const { clashes } = mergeDrafts(base, mine.document, theirs.document);
    const at = [...form, "schema", "properties", "channel"];
    expect(clashes).toEqual([{ what: "name", at, base: "source", mine: "origin", theirs: "channel" }]);
    expect(settled(mine, theirs, true)).toEqual(mine.document);
    const wanted = edited(renamed("field", source, "channel", true), titled("form", form, "Chance"));
    expect(settled(mine, theirs, false)).toEqual(wanted.document);
  });

  it("asks nothing where both gave the same name", () => {
    const rename = renamed("stage", stage, "proposal");
    const [mine, theirs] = [
      edited(rename),
      edited(rename, titled("stage", [...stage.slice(0, -1), "proposal"], "P")),
    ];
    expect(mergeDrafts(base, mine.document, theirs.document)).toEqual({
      document: theirs.document,
      clashes: [],
    });
  });

  it("is merged with a rename of what is around it", () => {
    const pipeline = stage.slice(0, -2);
    const [mine, theirs] = [
      edited(renamed("pipeline", pipeline, "fresh")),
      edited(renamed("stage", stage, "proposal")),
    ];
    const both = edited(renamed("stage", stage, "proposal"), renamed("pipeline", pipeline, "fresh"));
    for (const { document, clashes } of [
      mergeDrafts(base, mine.document, theirs.document),
      mergeDrafts(base, theirs.document, mine.document),
    ]) {
      expect(clashes).toEqual([]);
      expect(document).toEqual(both.document);
    }
  });

  it("asks for the title by the new name, where both changed that too", () => {
    const mine = edited(titled("field", source, "Mine"));
    const theirs = edited(titled("field", source, "Theirs"), renamed("field", source, "origin", true));
    const { clashes } = mergeDrafts(base, mine.document, theirs.document);
    const at = [...form, "schema", "properties", "origin", "title"];
    expect(clashes).toEqual([{ what: "value", at, base: "Source", mine: "Mine", theirs: "Theirs" }]);
    const wanted = edited(titled("field", source, "Mine"), renamed("field", source, "origin", true));
    expect(settled(mine, theirs, true)).toEqual(wanted.document);
    expect(settled(mine, theirs, false)).toEqual(theirs.document);
  });

  it("stays where only the title is decided against that was changed beside it", () => {
    const mine = edited(
      renamed("field", source, "origin", true),
      titled("field", [...source.slice(0, -1), "origin"], "Mine"),
    );
    const theirs = edited(titled("field", source, "Theirs"));
    const wanted = edited(titled("field", source, "Theirs"), renamed("field", source, "origin", true));
    expect(settled(mine, theirs, false)).toEqual(wanted.document);
    expect(settled(mine, theirs, true)).toEqual(mine.document);
  });

  it("of a form leads to what was done in it, where that is decided against", () => {
    const mine = edited((document) => removeItem(document, "field", source));
    const theirs = edited(titled("field", source, "Theirs"), renamed("form", form, "chance", true));
    expect(settled(mine, theirs, false)).toEqual(theirs.document);
    const wanted = edited(
      (document) => removeItem(document, "field", source),
      renamed("form", form, "chance", true),
    );
    expect(settled(mine, theirs, true)).toEqual(wanted.document);
    expect(settled(theirs, mine, true)).toEqual(theirs.document);
    expect(settled(theirs, mine, false)).toEqual(wanted.document);
  });

  it.each([
    ["another", text("O")],
    ["the same", { type: "number", title: "Source", minimum: 1 }],
  ])("is no rename where a field is removed and an unlike one of %s title added", (_title, other) => {
    const theirs = edited(titled("field", source, "Origin"));
    const swapped = JSON.parse(JSON.stringify(base)) as typeof base & { forms: [{ schema: Json }] };
    const { source: _, ...rest } = readAt(swapped, source.slice(0, -1)) as Record<string, Json>;
    const mine = {
      ...(swapped as object),
      forms: [{ ...(readAt(base, form) as object), schema: { properties: { ...rest, other } } }],
    } as unknown as Json;
    const { clashes } = mergeDrafts(base, mine, theirs.document);
    expect(clashes).toMatchObject([{ what: "value", at: source, mine: undefined }]);
  });
});

describe("a layout in which both moved the same", () => {
  const within = (document: Json, item: Path) =>
    layoutPlaces(document, "deal")
      .filter((place) => place.item.join("/") === item.join("/"))
      .map((place) => place.within);

  it("asks where a field stands that both moved to another section, and has it once", () => {
    const [mine, theirs] = [edited(placed("more")), edited(placed("rest"))];
    const { document, clashes } = mergeDrafts(base, mine.document, theirs.document);
    expect(clashes).toEqual([{ what: "place", at: source, base: "main", mine: "more", theirs: "rest" }]);
    expect(document).toEqual(theirs.document);
    expect(settled(mine, theirs, true)).toEqual(mine.document);
    expect(settled(mine, theirs, false)).toEqual(theirs.document);
  });

  it("asks nothing where both moved it to the same section", () => {
    const mine = edited(placed("more"));
    expect(mergeDrafts(base, mine.document, edited(placed("more")).document).clashes).toEqual([]);
  });

  it("asks in which tab a section stands that both moved, and has it and its fields once", () => {
    const [mine, theirs] = [
      edited(parted("layout", "one", "sections")),
      edited(parted("layout", "two", "sections")),
    ];
    const { clashes } = mergeDrafts(base, mine.document, theirs.document);
    const at = [...layout, "more"];
    expect(clashes).toEqual([{ what: "place", at, base: "", mine: "one", theirs: "two" }]);
    expect(settled(mine, theirs, true)).toEqual(mine.document);
    expect(settled(mine, theirs, false)).toEqual(theirs.document);
  });

  it("asks which of two stands there, where a section came in the place of a tab of its name", () => {
    const [tab, section, other] = [
      { tab: "one", title: "One", sections: [{ section: "first", fields: [] }] },
      { section: "one", fields: ["source"] },
      { tab: "one", title: "One", sections: [{ section: "first", fields: ["source"] }] },
    ];
    const [began, mine, theirs] = [tab, section, other].map((one) => ({ parts: [one] }));
    const merged = mergeDrafts(began ?? null, mine ?? null, theirs ?? null);
    expect(merged.document).toEqual(theirs);
    expect(merged.clashes).toMatchObject([{ what: "value", at: ["parts", "one"], mine: section }]);
  });

  it("has a field once that they moved out of a section that I moved, whatever is chosen", () => {
    const mine = edited(parted("layout", "one", "sections"));
    const theirs = edited((document) =>
      moveField(document, "deal", "notes", { section: "rest", before: null }),
    );
    const notes = [...source.slice(0, -1), "notes"];
    for (const isMine of [true, false]) {
      const document = settled(mine, theirs, isMine);
      expect(within(document, notes)).toEqual(["rest"]);
      expect(within(document, [...layout, "more"])).toHaveLength(1);
    }
  });
});
