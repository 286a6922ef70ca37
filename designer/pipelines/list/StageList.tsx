import { PlusOutlined, SwapRightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { moveItem } from "../../draft/commands/move-item.ts";
import { useRun } from "../../draft/draft-context.ts";
import { steadyKey } from "../../naming/steady-key.ts";
import { PlaceTools } from "../../properties/PlaceTools.tsx";
import { pipelineGraph, type StageBox } from "../graph/pipeline-graph.ts";
import { StageFacts } from "../StageFacts.tsx";
import type { PipelineRoom } from "../use-pipeline.ts";
import { usePipelineSteps } from "../use-pipeline-steps.ts";
import { ConnectDialog } from "./ConnectDialog.tsx";

/** A pipeline in words: its stages in order, and under each the moves that lead away from it. */
export function StageList({ room }: { room: PipelineRoom }) {
  const { t } = useTranslation("pipelines");
  const run = useRun();
  const steps = usePipelineSteps(room);
  const [source, setSource] = useState<string | null>(null);
  const { pipeline, path, part, select, titled } = room;
  const { boxes, lines } = pipelineGraph(pipeline, room.marks);
  const move = (index: number, before: number) => {
    const name = boxes[index]?.stage.name ?? "";
    run((document) =>
      moveItem(document, "stage", [...path, "stages", name], boxes[before]?.stage.name ?? null),
    );
  };
  const titleOf = ({ stage }: StageBox) => titled(stage.title);
  return (
    <div className="stage-list">
      <ol>
        {boxes.map((box, index) => {
          const { name, kind } = box.stage;
          const title = titleOf(box);
          const isOpen = part.kind === "stage" && part.name === name;
          return (
            <li
              key={steadyKey([...path, "stages", name])}
              className={isOpen ? "stage-card stage-card-open" : "stage-card"}
            >
              <div className="stage-card-head">
                <button
                  type="button"
                  className={`stage-pick stage-${kind}`}
                  aria-pressed={isOpen}
                  onClick={() => select("stages", name)}
                >
                  <strong>{title}</strong>
                  <span className="quiet">
                    <StageFacts box={box} />
                  </span>
                </button>
                <PlaceTools
                  label={title}
                  up={index === 0 ? null : () => move(index, index - 1)}
                  down={index === boxes.length - 1 ? null : () => move(index, index + 2)}
                  remove={boxes.length === 1 ? null : () => steps.removePart("stage", name)}
                />
              </div>
              <ul>
                {lines
                  .filter(({ from }) => from === name)
                  .map(({ transition, to, everywhere }) => {
                    const way = titled(transition.title);
                    const target = boxes.find(({ stage }) => stage.name === to);
                    return (
                      <li
                        key={steadyKey([...path, "transitions", transition.name])}
                        className={everywhere ? "move-row move-row-everywhere" : "move-row"}
                      >
                        <button
                          type="button"
                          className="move-pick"
                          aria-pressed={part.kind === "transition" && part.name === transition.name}
                          onClick={() => select("transitions", transition.name)}
                        >
                          <SwapRightOutlined /> {way}
                          <span className="quiet">
                            {target === undefined ? "" : t("leadsTo", { stage: titleOf(target) })}
                            {everywhere ? ` · ${t("fromOpen")}` : ""}
                          </span>
                        </button>
                        {!everywhere && (
                          <Button
                            type="text"
                            size="small"
                            icon={<PlusOutlined />}
                            aria-label={t("insertInto", { title: way })}
                            onClick={() => steps.insertStage(transition.name, name)}
                          />
                        )}
                      </li>
                    );
                  })}
              </ul>
              <Button
                type="link"
                size="small"
                icon={<PlusOutlined />}
                disabled={boxes.length < 2}
                aria-label={t("connectFrom", { title })}
                onClick={() => setSource(name)}
              >
                {t("addTransition")}
              </Button>
            </li>
          );
        })}
      </ol>
      {source !== null && <ConnectDialog room={room} from={source} onClose={() => setSource(null)} />}
    </div>
  );
}
