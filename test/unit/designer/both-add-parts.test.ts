import { expect, it } from "vitest";
import { addSection, addTab } from "../../../designer/draft/commands/add-layout-part.ts";
import { moveField } from "../../../designer/draft/commands/move-field.ts";
import { type History, newHistory, takeStep, undoStep } from "../../../designer/draft/history.ts";
import { meetDrafts } from "../../../designer/draft/merge/meet-drafts.ts";
import { rebaseHistory } from "../../../designer/draft/merge/rebase-history.ts";
import type { Step } from "../../../designer/draft/step.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { clashingApp } from "../../support/clashing-app.ts";

const base = clashingApp as unknown as Json;

/** What an admin goes on with who has taken steps, each on what came of the one before. */
const stepped = (...steps: readonly ((document: Json) => Step)[]): History =>
  steps.reduce<History>(
    (history, step, index) => takeStep(history, step(history.document), index * 10_000) ?? history,
    newHistory(base),
  );

const partsOf = (document: Json) =>
  ((document as unknown as typeof clashingApp).forms[0]?.layout ?? []).flatMap((part) => {
    if ("text" in part) return [];
    const sections = "tab" in part ? part.sections : [part];
    const inside = sections.map((each) =>
      "section" in each ? `${each.section}: ${each.fields.join(", ")}` : "",
    );
    return "tab" in part ? [`${part.tab} (${inside.join(", ")})`] : inside;
  });

const into = (field: string, section: string) => (document: Json) =>
  moveField(document, "deal", field, { section, before: null });

const mine = stepped(
  (document) => addSection(document, "deal", "Money"),
  into("level", "section"),
  (document) => addTab(document, "deal", "Later"),
);
const theirs = stepped((document) => addSection(document, "deal", "Goods"), into("name", "section"));

it("sections that two admins add stay two, each with the fields that its admin put there, back and forth", () => {
  const met = meetDrafts({ saved: base, history: mine }, theirs.document);
  expect(met.clashes).toEqual([]);
  const merged = rebaseHistory(met.history, met.document, met);
  expect(partsOf(merged.document)).toEqual([
    "main: ",
    "more (rest: levels)",
    "section3: level",
    "tab (section2: )",
    "section: name",
  ]);
  expect(met.apart).toEqual([{ do: "rekey", at: ["forms", "deal", "layout", "section"], to: "section3" }]);
  const back = [1, 2, 3].reduce<History>((history) => undoStep(history) ?? history, merged);
  expect(back.document).toEqual(theirs.document);
});
