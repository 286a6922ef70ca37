import { describe, expect, it } from "vitest";
import { moveField } from "../../../designer/draft/commands/move-field.ts";
import { removeItem } from "../../../designer/draft/commands/remove-item.ts";
import { renameItem } from "../../../designer/draft/commands/rename-item.ts";
import type { History } from "../../../designer/draft/history.ts";
import { mergeDrafts } from "../../../designer/draft/merge/merge-drafts.ts";
import type { Path } from "../../../designer/draft/edits/path.ts";
import { readAt } from "../../../designer/draft/edits/read-at.ts";
import { settleClashes } from "../../../designer/draft/merge/settle-clashes.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { editedHistory, type Made } from "../../support/edited-history.ts";
import { smallApp } from "../../support/small-app.ts";

const text = (title: string) => ({ type: "string" as const, title, maxLength: 80 });
const rep = { role: "rep", can: ["read" as const] };
const base = smallApp(
  {
    schema: {
      type: "object",
      properties: { name: text("Name"), source: text("Source"), notes: text("Notes"), place: text("Place") },
      required: ["name", "source"],
    },
    layout: [
      { section: "main", title: "Main", fields: ["name", "source", "notes"] },
      { section: "more", title: "More", fields: ["place"] },
    ],
    views: [
      { name: "all", title: "All", kind: "list", columns: ["name", "source"] },
      { name: "few", title: "Few", kind: "list", columns: ["name"] },
    ],
    access: [
      { ...rep, records: "own", fields: { source: "read", notes: "read" } },
      { ...rep, records: "team", fields: { source: "hidden" } },
    ],
  },
  { roles: [{ name: "rep", title: "Rep" }] },
) as unknown as Json;
const form: Path = ["forms", "deal"];
const field = (name: string): Path => [...form, "schema", "properties", name];
const access = [...form, "access"];

const removed: Made = (document) => removeItem(document, "field", field("source"));
const renamed: Made = (document) => renameItem(document, "field", field("source"), "origin", true);
const moved =
  (section: string, before: string | null, name = "source"): Made =>
  (document) =>
    moveField(document, "deal", name, { section, before });
const changed =
  (at: Path, value: Json): Made =>
  () => ({ label: { verb: "change", noun: "form", title: "" }, edits: [{ do: "set", at, value }] });
const edited = (...steps: readonly Made[]) => editedHistory(base, steps);
const merged = (mine: History, theirs: History) => mergeDrafts(base, mine.document, theirs.document);

function settled(mine: History, theirs: History, isMine: boolean): Json {
  const { clashes } = merged(mine, theirs);
  const both = { base, mine, theirs: theirs.document, clashes };
  const settlement = settleClashes(
    both,
    clashes.map(() => isMine),
  );
  expect(settlement.placeless).toEqual([]);
  return settlement.document;
}

describe("a removal that meets what somebody else did to the same field", () => {
  it.each([
    { what: "renamed it", other: renamed, at: field("origin"), kept: { name: "origin" } },
    {
      what: "moved it to another section",
      other: moved("more", null),
      at: field("source"),
      kept: { moved: { how: "into", section: "more" } },
    },
    {
      what: "moved it within its section",
      other: moved("main", null),
      at: field("source"),
      kept: { moved: { how: "within", section: "main" } },
    },
  ])("asks once where the other one $what, and everything follows the choice", ({ other, at, kept }) => {
    const [gone, stays] = [edited(removed), edited(other)];
    expect(merged(stays, gone).clashes).toMatchObject([{ what: "value", at, theirs: undefined, kept }]);
    expect(merged(gone, stays).clashes).toMatchObject([{ what: "value", at, mine: undefined, kept }]);
    expect(settled(stays, gone, true)).toEqual(stays.document);
    expect(settled(stays, gone, false)).toEqual(gone.document);
    expect(settled(gone, stays, true)).toEqual(gone.document);
    expect(settled(gone, stays, false)).toEqual(stays.document);
  });

  it("stays by its new name with what was done beside it on both sides", () => {
    const [aside, beside] = [changed([...form, "title"], "Chance"), changed(["title"], "App")];
    const [mine, theirs] = [edited(renamed, aside), edited(removed, beside)];
    expect(settled(mine, theirs, true)).toEqual(edited(renamed, aside, beside).document);
    expect(settled(mine, theirs, false)).toEqual(edited(removed, aside, beside).document);
  });

  it("takes the field out of the list into which the other one has put it, without asking", () => {
    const columns = [...form, "views", "few", "columns"];
    const listing = changed(columns, ["name", "source"]);
    for (const [mine, theirs] of [
      [edited(listing), edited(removed)],
      [edited(removed), edited(listing)],
    ] as const)
      expect(merged(mine, theirs)).toEqual({ document: edited(removed).document, clashes: [] });
  });

  it("asks nothing where the field stands elsewhere only because its section is gone", () => {
    const layout = [{ section: "more", title: "More", fields: ["place", "name", "source", "notes"] }];
    const theirs = edited(changed([...form, "layout"], layout));
    expect(merged(edited(removed), theirs).clashes).toEqual([]);
  });
});

describe("a move within a section that meets one into another", () => {
  it("asks for the place, whoever did which", () => {
    const [within, into] = [edited(moved("main", null)), edited(moved("more", "place"))];
    const at = field("source");
    expect(merged(within, into).clashes).toEqual([
      { what: "place", at, base: "main", mine: "main", theirs: "more" },
    ]);
    expect(merged(into, within)).toEqual({
      document: within.document,
      clashes: [{ what: "place", at, base: "main", mine: "more", theirs: "main" }],
    });
    for (const [mine, theirs] of [
      [within, into],
      [into, within],
    ] as const) {
      expect(settled(mine, theirs, true)).toEqual(mine.document);
      expect(settled(mine, theirs, false)).toEqual(theirs.document);
    }
  });

  it("asks nothing where others were moved around it", () => {
    const around = edited(moved("main", "name", "notes"));
    const { document, clashes } = merged(around, edited(moved("more", null)));
    expect(clashes).toEqual([]);
    expect(readAt(document, [...form, "layout", "main", "fields"])).toEqual(["notes", "name"]);
  });
});

describe("rights of a role that has them for several groups of records", () => {
  const rights = (document: Json) => readAt(document, access) as readonly Json[];
  const [own, team] = rights(base) as [Record<string, Json>, Record<string, Json>];
  const mine = edited(changed(access, [{ ...own, can: ["read", "update"] }, team]));

  it("have what both did to them, in different groups and in the same", () => {
    const fields = { source: "read", notes: "hidden" };
    const theirs = edited(changed(access, [{ ...own, can: ["read", "export"], fields }]));
    const { document, clashes } = merged(mine, theirs);
    expect(clashes).toEqual([]);
    expect(rights(document)).toEqual([{ ...own, can: ["read", "update", "export"], fields }]);
  });

  it("are asked about with all else that both did in both answers", () => {
    const [here, there] = ["hidden", "write"].map((right) => ({
      ...(own["fields"] as object),
      source: right,
    }));
    const ours = edited(
      changed(access, [
        { ...own, fields: here as Json },
        { ...team, can: ["read", "update"] },
      ]),
    );
    const theirs = edited(
      changed(access, [{ ...own, can: ["read", "export"], fields: there as Json }, team]),
    );
    const wanted = (fields: Json) => [
      { ...own, can: ["read", "export"], fields },
      { ...team, can: ["read", "update"] },
    ];
    expect(merged(ours, theirs).clashes).toMatchObject([
      { what: "value", at: access, mine: wanted(here as Json), theirs: wanted(there as Json) },
    ]);
    expect(rights(settled(ours, theirs, true))).toEqual(wanted(here as Json));
  });
});

describe("a list of names that both changed", () => {
  it("loses what either took out and has what either put in", () => {
    const columns = [...form, "views", "all", "columns"];
    const [mine, theirs] = [
      edited(changed(columns, ["source", "notes"])),
      edited(changed(columns, ["name", "source", "place"])),
    ];
    const { document, clashes } = merged(mine, theirs);
    expect(clashes).toEqual([]);
    expect(readAt(document, columns)).toEqual(["source", "notes", "place"]);
  });
});
