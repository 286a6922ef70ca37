import { Checkbox, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Json } from "../../runtime/core/json.ts";
import { joinedMoves } from "../draft/commands/joined-moves.ts";
import { removeStage } from "../draft/commands/remove-stage.ts";
import { useDraftState, useRun } from "../draft/draft-context.ts";
import { conditionsOnStage } from "../draft/mentions/conditions-on-stage.ts";
import { heldCounts } from "../draft/mentions/held-counts.ts";
import { heldInStage } from "../draft/mentions/held-in-stage.ts";
import { InsteadSelect } from "../properties/InsteadSelect.tsx";
import { usePublishWords } from "../publish/use-publish-words.ts";
import { useRoomPlace } from "../routes/place.ts";
import type { PipelineRoom } from "./use-pipeline.ts";

/**
 * Asks what takes the place of a stage, for the app's own records that stand in it and for conditions that ask for it,
 * and whether the moves into it lead on. Publishing then suggests the same stage for live records.
 */
export function RemoveStageDialog({ room, stage }: { room: PipelineRoom; stage: string }) {
  const { t } = useTranslation("pipelines");
  const run = useRun();
  const document = useDraftState(({ history }) => history.document);
  const { choose } = usePublishWords(useRoomPlace().app);
  const { path, pipeline, titled, select, askRemoval } = room;
  const at = [...path, "stages", stage];
  const place = pipeline.stages.findIndex(({ name }) => name === stage);
  const others = pipeline.stages.filter(({ name }) => name !== stage);
  // What met the gates of a stage also met those of the one before it.
  const [instead, setInstead] = useState(others[Math.max(place - 1, 0)]?.name ?? null);
  const [joins, setJoins] = useState(true);
  const held = heldInStage(document, at);
  const joined = joinedMoves(document, at);
  const asking = conditionsOnStage(document, at).length;
  const isNamed = held.length + asking > 0;
  // Said as they are called until then.
  const led = pipeline.transitions.filter(({ name }) => joined.some((move) => move.name === name));
  const next = others.find(({ name }) => name === joined[0]?.to);
  const title = titled(pipeline.stages[place]?.title ?? stage);
  const close = () => askRemoval(null);
  const remove = () => {
    const removed = run((newest: Json) =>
      removeStage(newest, at, { instead, joins: joins && joined.length > 0 }),
    );
    if (removed && isNamed && instead !== null) choose(at.join("/"), instead);
    if (removed) select();
    close();
  };
  return (
    <Modal
      open
      title={t("removeStageTitle", { title })}
      okText={t("removeStage")}
      okButtonProps={{ danger: true }}
      onOk={remove}
      onCancel={close}
    >
      {held.length > 0 && <p>{t("stageHeld", heldCounts(held))}</p>}
      {asking > 0 && <p>{t("stageAsked", { count: asking })}</p>}
      {isNamed && (
        <InsteadSelect
          label={t("stageInstead")}
          nothing={t(held.length > 0 ? "stageNothing" : "stageUnnamed")}
          others={others.map((other) => ({ name: other.name, title: titled(other.title) }))}
          value={instead}
          onChange={setInstead}
        />
      )}
      {next !== undefined && (
        <p>
          <Checkbox checked={joins} onChange={({ target }) => setJoins(target.checked)}>
            {t("stageJoins", {
              moves: led.map((move) => titled(move.title)).join(t("listed")),
              title: titled(next.title),
            })}
          </Checkbox>
        </p>
      )}
      <p className="quiet">{t(isNamed ? "stageSuggested" : "stageLater")}</p>
    </Modal>
  );
}
