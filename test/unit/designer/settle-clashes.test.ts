import { describe, expect, it } from "vitest";
import { changeItem } from "../../../designer/draft/commands/change-item.ts";
import { removeItem } from "../../../designer/draft/commands/remove-item.ts";
import { removeStage } from "../../../designer/draft/commands/remove-stage.ts";
import { type History, newHistory, takeStep } from "../../../designer/draft/history.ts";
import { mergeDrafts } from "../../../designer/draft/merge/merge-drafts.ts";
import type { Path } from "../../../designer/draft/edits/path.ts";
import { rebaseHistory } from "../../../designer/draft/merge/rebase-history.ts";
import { settleClashes } from "../../../designer/draft/merge/settle-clashes.ts";
import { readAt } from "../../../designer/draft/edits/read-at.ts";
import type { Noun } from "../../../designer/draft/step.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { templateDocument } from "../../support/template-document.ts";
import { editedHistory, type Made } from "../../support/edited-history.ts";

const base = templateDocument("opportunity-management") as unknown as Json;
const form: Path = ["forms", "opportunity"];
const source = [...form, "schema", "properties", "source"];
const pipeline = [...form, "pipelines", "sales"];
const stage = [...pipeline, "stages", "follow-up"];

const titled =
  (noun: Noun, at: Path, title: string): Made =>
  (document) =>
    changeItem(document, noun, at, [[["title"], title]]);
const without =
  (noun: Noun, at: Path): Made =>
  (document) =>
    removeItem(document, noun, at);

const edited = (...steps: readonly Made[]) => editedHistory(base, steps);

function settled(mine: History, theirs: History, choice: "mine" | "theirs") {
  const { clashes } = mergeDrafts(base, mine.document, theirs.document);
  expect(clashes.length).toBeGreaterThan(0);
  const both = { base, mine, theirs: theirs.document, clashes };
  const { document, placeless } = settleClashes(
    both,
    clashes.map(() => choice === "mine"),
  );
  expect(placeless).toEqual([]);
  return rebaseHistory(mine, document);
}

/** Told by a text: a difference of whole documents is no message that anybody reads. */
const isSame = (one: Json, other: Json) => JSON.stringify(one) === JSON.stringify(other);

describe("settling clashes", () => {
  it("finds in the template what its cases are about", () => {
    expect(readAt(base, source)).toBeDefined();
    expect(readAt(base, stage)).toBeDefined();
  });

  it.each([
    { what: "a field", remove: without("field", source), edit: titled("field", source, "Origin") },
    {
      what: "a stage",
      remove: (document: Json) => removeStage(document, stage),
      edit: titled("stage", stage, "Offer"),
    },
    {
      what: "a stage in whose place records stand in another, with moves that lead on",
      remove: (document: Json) => removeStage(document, stage, { instead: "needs-analysis", joins: true }),
      edit: titled("stage", stage, "Offer"),
    },
    {
      what: "a form",
      remove: without("form", ["forms", "account"]),
      edit: titled("form", ["forms", "account"], "Firm"),
    },
  ])("keeps or removes $what with all that goes along, whoever of two removed it", ({ remove, edit }) => {
    const [gone, changed] = [edited(remove), edited(edit)];
    expect(isSame(settled(gone, changed, "theirs").document, changed.document)).toBe(true);
    expect(isSame(settled(changed, gone, "mine").document, changed.document)).toBe(true);
    expect(isSame(settled(gone, changed, "mine").document, gone.document)).toBe(true);
    expect(isSame(settled(changed, gone, "theirs").document, gone.document)).toBe(true);
  });

  it("takes back the step alone that was decided against, also out of what can be undone", () => {
    const mine = edited(titled("app", [], "Before"), without("field", source), titled("form", form, "After"));
    const theirs = edited(titled("field", source, "Origin"));
    const { document, past } = settled(mine, theirs, "theirs");
    const wanted = edited(
      titled("app", [], "Before"),
      titled("field", source, "Origin"),
      titled("form", form, "After"),
    );
    expect(isSame(document, wanted.document)).toBe(true);
    expect(past.map(({ label }) => label.verb)).toEqual(["change", "change"]);
  });

  it("keeps what else they did where what they removed comes back", () => {
    const mine = edited(titled("stage", stage, "Offer"));
    const theirs = edited((document) => removeStage(document, stage), titled("form", form, "Chance"));
    const wanted = edited(titled("stage", stage, "Offer"), titled("form", form, "Chance"));
    expect(isSame(settled(mine, theirs, "mine").document, wanted.document)).toBe(true);
  });

  it("brings back the stage that a move leads to, where I changed the move and they removed the stage", () => {
    const transitions = readAt(base, [...pipeline, "transitions"]) as readonly { name: string; to: string }[];
    const move = transitions.find(({ to }) => to === "follow-up")?.name ?? "";
    const mine = edited(titled("transition", [...pipeline, "transitions", move], "On to the offer"));
    const theirs = edited((document) => removeStage(document, stage));
    expect(isSame(settled(mine, theirs, "mine").document, mine.document)).toBe(true);
  });

  it("takes a removal back also where the history no longer tells how it came about", () => {
    const mine = { ...edited(without("field", source)), past: [] };
    const theirs = edited(titled("field", source, "Origin"));
    expect(isSame(settled(mine, theirs, "theirs").document, theirs.document)).toBe(true);
  });

  it("begins a step that was typed on after saving with what was saved", () => {
    const typed = ["O", "Or", "Origin"].map((title) => titled("field", source, title));
    const [, began, mine] = typed.reduce<readonly History[]>((all, make) => {
      const history = all.at(-1) ?? newHistory(base);
      return [...all, takeStep(history, make(history.document), 0) ?? history];
    }, []);
    if (began === undefined || mine === undefined) throw new Error("nothing to change");
    expect(mine.past).toHaveLength(began.past.length);
    const theirs = takeStep(newHistory(began.document), titled("field", source, "From")(began.document), 0);
    const { clashes } = mergeDrafts(began.document, mine.document, theirs?.document ?? null);
    const clashing = { base: began.document, mine, theirs: theirs?.document ?? null, clashes };
    expect(settleClashes(clashing, [false]).document).toEqual(theirs?.document);
  });

  it("leaves of a file what was not asked about", () => {
    const [one, two] = [titled("field", source, "Mine")(base), titled("form", form, "Form of mine")(base)];
    const label = { verb: "change", noun: "file", title: "forms/opportunity.json" } as const;
    const mine = edited(() => ({ label, edits: [...one.edits, ...two.edits] }));
    const theirs = edited(titled("field", source, "Origin"));
    const wanted = edited(titled("field", source, "Origin"), titled("form", form, "Form of mine"));
    expect(isSame(settled(mine, theirs, "theirs").document, wanted.document)).toBe(true);
  });
});
