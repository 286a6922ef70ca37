import { expect, it } from "vitest";
import { addField } from "../../../designer/draft/commands/add-field.ts";
import { changeItem } from "../../../designer/draft/commands/change-item.ts";
import { nameItem } from "../../../designer/draft/commands/name-item.ts";
import { type History, newHistory, redoStep, takeStep, undoStep } from "../../../designer/draft/history.ts";
import { meetDrafts } from "../../../designer/draft/merge/meet-drafts.ts";
import { readAt } from "../../../designer/draft/edits/read-at.ts";
import { rebaseHistory } from "../../../designer/draft/merge/rebase-history.ts";
import { writtenAs } from "../../../designer/draft/merge/written-as.ts";
import { canonicalApp } from "../../../runtime/core/definition/canonical-app.ts";
import type { AppDocument } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { templateDocument } from "../../support/template-document.ts";

const app = templateDocument("opportunity-management") as unknown as Json;
const properties = ["forms", "account", "schema", "properties"];
const published = (document: Json) => canonicalApp(document as unknown as AppDocument) as unknown as Json;

/** A field that is added, titled and named by its title. */
function titled(): History {
  let history = newHistory(app);
  const take = (step: Parameters<typeof takeStep>[1]) => {
    history = takeStep(history, step, 0) ?? history;
  };
  const schema = { title: "Percent", type: "number", "x-kind": "percent" } as never;
  take(addField(app, "account", "percent", schema, undefined));
  take(changeItem(history.document, "field", [...properties, "percent"], [[["title"], "Alpha"]]));
  take(nameItem(history.document, "field", [...properties, "percent"], "alpha"));
  return history;
}

it("is undone and redone exactly as before it was published, which writes it in another order", () => {
  const mine = titled();
  const met = meetDrafts({ saved: mine.document, history: mine }, published(mine.document));
  expect(met.clashes).toEqual([]);
  let history = rebaseHistory(met.history, met.document, met);
  for (let step = undoStep(history); step !== null; step = undoStep(step)) history = step;
  expect(JSON.stringify(history.document)).toBe(JSON.stringify(app));
  for (let step = redoStep(history); step !== null; step = redoStep(step)) history = step;
  expect(JSON.stringify(history.document)).toBe(JSON.stringify(mine.document));
});

it("stays one where somebody else has changed it meanwhile, and has what they changed", () => {
  const mine = titled();
  const change = changeItem(
    mine.document,
    "field",
    [...properties, "alpha"],
    [[["description"], "Of the deal"]],
  );
  const theirs = takeStep(mine, change, 0)?.document ?? null;
  const met = meetDrafts({ saved: mine.document, history: mine }, theirs);
  const undone = undoStep(rebaseHistory(met.history, met.document, met));
  const fields = readAt(undone?.document ?? null, properties) as { readonly [name: string]: unknown };
  expect(fields["alpha"]).toBeUndefined();
  expect(fields["percent"]).toMatchObject({ description: "Of the deal" });
});

it("is written as before, with what somebody else has put in and the fields in their order", () => {
  const former = {
    b: 1,
    a: { y: 1, x: 2 },
    properties: { q: {}, p: {} },
    examples: [{ name: "z" }, { name: "a" }],
  };
  const now = {
    a: { x: 2, y: 1, w: 3 },
    b: 1,
    examples: [{ name: "a" }, { name: "n" }, { name: "z" }],
    properties: { p: {}, q: {} },
  };
  expect(JSON.stringify(writtenAs(now, former))).toBe(
    JSON.stringify({
      b: 1,
      a: { y: 1, w: 3, x: 2 },
      properties: { p: {}, q: {} },
      examples: [{ name: "z" }, { name: "a" }, { name: "n" }],
    }),
  );
});
