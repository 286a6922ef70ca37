import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { addStage } from "../draft/commands/add-stage.ts";
import { connectStages } from "../draft/commands/connect-stages.ts";
import { insertStage } from "../draft/commands/insert-stage.ts";
import { leadThrough } from "../draft/commands/lead-through.ts";
import { removeItem } from "../draft/commands/remove-item.ts";
import { joinedMoves } from "../draft/commands/joined-moves.ts";
import { removeStage } from "../draft/commands/remove-stage.ts";
import { useDraft, useRun } from "../draft/draft-context.ts";
import { freshName } from "../draft/fresh-name.ts";
import { heldInStage } from "../draft/mentions/held-in-stage.ts";
import { pipelineOf } from "../draft/pipeline-of.ts";
import type { PipelineRoom } from "./use-pipeline.ts";

/** What can be done to a pipeline from the drawing, the list and the panels alike; what is new is selected. */
export interface PipelineSteps {
  /** The name of the new stage; null where it could not be added. */
  addStage(from?: string): string | null;
  insertStage(transition: string, from: string): void;
  /** Has a move that leads past a stage lead through it. */
  leadThrough(transition: string, from: string, stage: string): void;
  connect(from: string, to: string): void;
  /** Asks first where records of the app itself stand in a stage, or moves can lead on past it. */
  removePart(kind: "stage" | "transition", name: string): void;
}

export function usePipelineSteps({
  path,
  select,
  askRemoval,
}: Pick<PipelineRoom, "path" | "select" | "askRemoval">): PipelineSteps {
  const { t } = useTranslation("pipelines");
  const run = useRun();
  const draft = useDraft();
  const names = useCallback(
    (list: "stages" | "transitions") =>
      pipelineOf(draft.state().history.document, path)[list].map(({ name }) => name),
    [draft, path],
  );
  return useMemo(
    () => ({
      addStage: (from) => {
        const name = freshName("stage", names("stages"));
        const stage = { name, title: t("newStage"), ...(from === undefined ? {} : { from }) };
        if (!run((document) => addStage(document, path, stage))) return null;
        select("stages", name);
        return name;
      },
      insertStage: (transition, from) => {
        const name = freshName("stage", names("stages"));
        const stage = { transition, from, name, title: t("newStage") };
        if (run((document) => insertStage(document, path, stage))) select("stages", name);
      },
      leadThrough: (transition, from, stage) =>
        void run((document) => leadThrough(document, path, { transition, from, stage })),
      connect: (from, to) => {
        if (run((document) => connectStages(document, path, from, to)))
          select("transitions", names("transitions").at(-1));
      },
      removePart: (kind, name) => {
        const stage = [...path, "stages", name];
        const { document: now } = draft.state().history;
        if (kind === "stage" && (heldInStage(now, stage).length > 0 || joinedMoves(now, stage).length > 0))
          return askRemoval(name);
        const removed = run((document) =>
          kind === "stage"
            ? removeStage(document, stage)
            : removeItem(document, "transition", [...path, "transitions", name]),
        );
        if (removed) select();
      },
    }),
    [run, draft, path, names, select, askRemoval, t],
  );
}
