import { expect, it } from "vitest";
import { insertStage } from "../../../designer/draft/commands/insert-stage.ts";
import { type History, newHistory, redoStep, takeStep, undoStep } from "../../../designer/draft/history.ts";
import { meetDrafts } from "../../../designer/draft/merge/meet-drafts.ts";
import { pipelineOf } from "../../../designer/draft/pipeline-of.ts";
import { rebaseHistory } from "../../../designer/draft/merge/rebase-history.ts";
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

const failing = (document: Json) =>
  runExamples(compiled(document as unknown as AppDocument), { matches: testMatches }).filter(
    ({ passed }) => !passed,
  );

const back = (history: History) => undoStep(history) ?? history;

const ways = (document: Json) => {
  const { stages, transitions } = pipelineOf(document, pipeline);
  const isPut = (stage: string) => /^stage|^sales-strategy$|^follow-up$/u.test(stage);
  return {
    stages: stages.map(({ name }) => name).filter(isPut),
    moves: transitions
      .filter(({ name }) => name === "communicate" || name.startsWith("to-stage"))
      .map(({ name, from, to }) => `${name}: ${[from].flat().join(", ")} → ${to}`),
  };
};

it("two stages that two admins put before one move stand behind each other, with the tests of that move, and nobody is asked", () => {
  const [mine, theirs] = [takenIn(base, inserted("Mine"), inserted("Theirs").document), inserted("Theirs")];
  expect(ways(mine.document)).toEqual({
    stages: ["sales-strategy", "stage", "stage2", "follow-up"],
    moves: [
      "to-stage: sales-strategy → stage",
      "to-stage2: stage → stage2",
      "communicate: stage2 → follow-up",
    ],
  });
  expect([problemCodes(mine.document), failing(mine.document)]).toEqual([[], []]);
  expect(back(mine).document).toEqual(theirs.document);
});

it("the first one undone alone leaves the way through the other one", () => {
  const [mine, theirs] = [takenIn(base, inserted("Mine"), inserted("Theirs").document), inserted("Theirs")];
  const hers = takenIn(theirs.document, theirs, mine.document);
  const alone = back(hers);
  expect(ways(alone.document)).toEqual({
    stages: ["sales-strategy", "stage2", "follow-up"],
    moves: ["to-stage2: sales-strategy → stage2", "communicate: stage2 → follow-up"],
  });
  expect([problemCodes(alone.document), failing(alone.document)]).toEqual([[], []]);
  expect(redoStep(alone)?.document).toEqual(mine.document);
});

it("a stage put before another one stays on the way when that one is undone", () => {
  const hers = inserted("Hers");
  const [into = ""] = pipelineOf(hers.document, pipeline).transitions.flatMap(({ name, to }) =>
    to === "stage" ? [name] : [],
  );
  const between = { transition: into, from: "sales-strategy", name: "stage2", title: "His" };
  const his = takeStep(newHistory(hers.document), insertStage(hers.document, pipeline, between), 0);
  const alone = back(takenIn(hers.document, hers, his?.document ?? null));
  expect(ways(alone.document)).toEqual({
    stages: ["sales-strategy", "stage2", "follow-up"],
    moves: ["to-stage2: sales-strategy → stage2", "communicate: stage2 → follow-up"],
  });
  expect([problemCodes(alone.document), failing(alone.document)]).toEqual([[], []]);
});

it("both undone, the one after the other, leave the app as it was", () => {
  const [mine, theirs] = [takenIn(base, inserted("Mine"), inserted("Theirs").document), inserted("Theirs")];
  const hers = back(takenIn(theirs.document, theirs, mine.document));
  expect([problemCodes(hers.document), failing(hers.document)]).toEqual([[], []]);
  const his = back(takenIn(mine.document, mine, hers.document));
  expect(his.document).toEqual(base);
});
