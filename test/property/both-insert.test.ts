import fc from "fast-check";
import { expect, it } from "vitest";
import { insertStage } from "../../designer/draft/commands/insert-stage.ts";
import { type History, newHistory, takeStep, undoStep } from "../../designer/draft/history.ts";
import { meetDrafts } from "../../designer/draft/merge/meet-drafts.ts";
import { pipelineOf } from "../../designer/draft/pipeline-of.ts";
import { rebaseHistory } from "../../designer/draft/merge/rebase-history.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { runExamples } from "../../runtime/core/transition/run-examples.ts";
import { compiled, testMatches } from "../support/engine.ts";
import { problemCodes } from "../support/problem-codes.ts";
import { templateDocument } from "../support/template-document.ts";

const { demo: _demo, ...app } = templateDocument("opportunity-management");
const base = app as unknown as Json;
const pipeline = ["forms", "opportunity", "pipelines", "sales"];

/** Moves that lead on, with where they begin; those that an admin has inserted are among them by then. */
const openMoves = (document: Json) =>
  pipelineOf(document, pipeline).transitions.flatMap(({ name, from, to }) =>
    from === "open" || from.length !== 1 ? [] : from.map((start) => ({ transition: name, from: start, to })),
  );

/** What an admin goes on with who has put stages in front of moves, one after the other. */
function inserting(document: Json, choices: readonly number[], title: string): History {
  return choices.reduce<History>((history, choice, index) => {
    const moves = openMoves(history.document);
    const between = moves[choice % moves.length] ?? { transition: "", from: "" };
    const named = {
      ...between,
      name: `${title.toLowerCase()}${String(index)}`,
      title: `${title} ${String(index)}`,
    };
    return takeStep(history, insertStage(history.document, pipeline, named), index * 10_000) ?? history;
  }, newHistory(document));
}

function takenIn(saved: Json, history: History, theirs: Json): History {
  const met = meetDrafts({ saved, history }, theirs);
  expect(met.clashes).toEqual([]);
  return rebaseHistory(met.history, met.document, met);
}

/** What is wrong with an app after stages were put in and taken out: names of nothing, moves in two ways, failing tests. */
function faults(document: Json): readonly unknown[] {
  const startsOf = new Map(openMoves(base).map(({ transition }) => [transition, 1]));
  const inTwoWays = pipelineOf(document, pipeline).transitions.filter(
    ({ name, from }) => startsOf.has(name) && from.length !== 1,
  );
  const failing = runExamples(compiled(document as unknown as AppDocument), { matches: testMatches });
  return [...problemCodes(document), ...inTwoWays, ...failing.filter(({ passed }) => !passed)];
}

const choices = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 3 });

it("stages that two put before moves stand behind each other, and those of one undone leave the way through the other’s", () => {
  fc.assert(
    fc.property(choices, choices, fc.boolean(), (ours, others, first) => {
      const [hers, his] = [inserting(base, ours, "Hers"), inserting(base, others, "His")];
      const merged = takenIn(base, his, hers.document);
      expect(faults(merged.document)).toEqual([]);
      let undone = first ? merged : takenIn(hers.document, hers, merged.document);
      for (let next = undoStep(undone); next !== null; next = undoStep(next)) {
        undone = next;
        expect(faults(undone.document)).toEqual([]);
      }
      if (first) expect(undone.document).toEqual(hers.document);
    }),
    { numRuns: 12 },
  );
});
