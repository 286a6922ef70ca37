import { describe, expect, it } from "vitest";
import { removeItem } from "../../../designer/draft/commands/remove-item.ts";
import { changeItem } from "../../../designer/draft/commands/change-item.ts";
import { applyEdits } from "../../../designer/draft/edits/apply-edits.ts";
import { mergeDrafts } from "../../../designer/draft/merge/merge-drafts.ts";
import type { Step } from "../../../designer/draft/step.ts";
import { withMine } from "../../../designer/draft/merge/with-mine.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { smallApp } from "../../support/small-app.ts";

const text = (title: string) => ({ type: "string" as const, title, maxLength: 80 });
const base = smallApp({
  schema: {
    type: "object",
    properties: { name: text("Name"), amount: text("Amount"), notes: text("Notes") },
    required: ["name", "amount"],
  },
  layout: [{ section: "main", title: "Main", fields: ["amount", "name", "notes"] }],
  views: [{ name: "all", title: "All", kind: "list", columns: ["name", "amount", "notes"] }],
}) as unknown as Json;
const amount = ["forms", "deal", "schema", "properties", "amount"];
const after = ({ edits }: Step, document = base) => applyEdits(document, edits)?.document ?? null;

function settled(mine: Json, theirs: Json): Json {
  const { document, clashes } = mergeDrafts(base, mine, theirs);
  expect(clashes).toHaveLength(1);
  return clashes.reduce((merged, clash) => withMine(merged, mine, clash) ?? null, document);
}

describe("what counts as mine where two changed the same thing", () => {
  const changed = after(changeItem(base, "field", amount, [[["title"], "Value"]]));
  const removed = after(removeItem(base, "field", amount));

  it("comes back where it was, in every list that named it, after somebody else removed it", () => {
    expect(JSON.stringify(settled(changed, removed))).toBe(JSON.stringify(changed));
  });

  it("goes, after somebody else changed it", () => {
    expect(settled(removed, changed)).toEqual(removed);
  });

  it("is put in order around what somebody else has added", () => {
    const list = (...names: readonly string[]): Json => ({ stages: names.map((name) => ({ name })) });
    const mine = list("b", "c", "a");
    const { document, clashes } = mergeDrafts(list("a", "b", "c"), mine, list("c", "b", "a", "d"));
    expect(clashes).toMatchObject([{ what: "order", at: ["stages"] }]);
    expect(clashes.map((clash) => withMine(document, mine, clash))).toEqual([list("b", "c", "a", "d")]);
  });

  it("has no place where what held it is gone", () => {
    const clash = { what: "value", at: ["forms", "gone", "title"], base: "A", mine: "B", theirs: undefined };
    expect(withMine(base, base, clash as never)).toBeNull();
  });
});
