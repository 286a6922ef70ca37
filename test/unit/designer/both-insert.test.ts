import { expect, it } from "vitest";
import { insertStage } from "../../../designer/draft/commands/insert-stage.ts";
import { type History, newHistory, takeStep, undoStep } from "../../../designer/draft/history.ts";
import { meetDrafts } from "../../../designer/draft/meet-drafts.ts";
import { pipelineOf } from "../../../designer/draft/pipeline-of.ts";
import { rebaseHistory } from "../../../designer/draft/rebase-history.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { runExamples } from "../../../runtime/core/transition/run-examples.ts";
import type { AppDocument } from "../../../runtime/core/definition/generated/definition.ts";
import { compiled, testMatches } from "../../support/engine.ts";
import { problemCodes } from "../../support/problem-codes.ts";
import { templateDocument } from "../../support/template-document.ts";

const { demo: _demo, ...app } = templateDocument("opportunity-management");
const base = app as unknown as Json;
const pipeline = ["forms", "opportunity", "pipelines", "sales"];

/** An admin puts a stage before the move into the follow-up. */
function inserted(title: string): History {
  const between = { transition: "communicate", from: "sales-strategy", name: "stage", title };
  return takeStep(newHistory(base), insertStage(base, pipeline, between), 0) ?? newHistory(base);
}

/** What an admin goes on with who takes in what somebody else has. */
function takenIn(saved: Json, history: History, theirs: Json): History {
  const met = meetDrafts({ saved, history }, theirs);
  expect(met.clashes).toEqual([]);
  return rebaseHistory(met.history, met.document, met);
}

const startsOf = (document: Json) =>
  pipelineOf(document, pipeline).transitions.find(({ name }) => name === "communicate")?.from;

const failing = (document: Json) =>
  runExamples(compiled(document as unknown as AppDocument), { matches: testMatches }).filter(
    ({ passed }) => !passed,
  );

const back = (history: History) => undoStep(history) ?? history;

it("two stages that two admins put before one move are both there, and nobody is asked in which one a test begins", () => {
  const [mine, theirs] = [takenIn(base, inserted("Mine"), inserted("Theirs").document), inserted("Theirs")];
  expect(startsOf(mine.document)).toEqual(["stage2", "stage"]);
  expect([problemCodes(mine.document), failing(mine.document)]).toEqual([[], []]);
  expect(back(mine).document).toEqual(theirs.document);
});

it("both undone, the one after the other, leave the app as it was", () => {
  const [mine, theirs] = [takenIn(base, inserted("Mine"), inserted("Theirs").document), inserted("Theirs")];
  const hers = back(takenIn(theirs.document, theirs, mine.document));
  expect([problemCodes(hers.document), failing(hers.document)]).toEqual([[], []]);
  const his = back(takenIn(mine.document, mine, hers.document));
  expect(his.document).toEqual(base);
});
