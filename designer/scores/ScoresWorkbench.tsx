import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type {
  FormDefinition,
  PipelineDefinition,
  ScorecardDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { setScorecard } from "../draft/commands/set-scorecard.ts";
import { useRun } from "../draft/draft-context.ts";
import { pipelinePath } from "../pipelines/pipeline-path.ts";
import { useRoomPlace } from "../routes/place.ts";
import { CriteriaList } from "./card/CriteriaList.tsx";
import { GradesEditor } from "./card/GradesEditor.tsx";
import { MaximumProperty } from "./card/MaximumProperty.tsx";
import { WeightBar } from "./card/WeightBar.tsx";
import { ScoreInsight } from "./insight/ScoreInsight.tsx";
import { useScoreRoom } from "./use-score-room.ts";
import { useScoreTrial } from "./use-score-trial.ts";

interface ScoresWorkbenchProps {
  readonly form: FormDefinition;
  readonly pipeline: PipelineDefinition;
  readonly card: ScorecardDefinition;
}

/** One scorecard being shaped, beside what it does to live records. */
export function ScoresWorkbench({ form, pipeline, card }: ScoresWorkbenchProps) {
  const { t } = useTranslation("scores");
  const run = useRun();
  const { app } = useRoomPlace();
  const room = useScoreRoom(form, pipeline, card);
  const answer = useScoreTrial(app, form.name, pipeline.name);
  return (
    <>
      <div className="score-card">
        <h1>{room.titled(pipeline.title ?? form.title)}</h1>
        <WeightBar room={room} />
        <CriteriaList room={room} trial={answer.trial} />
        <GradesEditor room={room} />
        <section className="score-section score-foot" aria-label={t("settings")}>
          <MaximumProperty room={room} />
          <Button
            danger
            icon={<DeleteOutlined />}
            onClick={() =>
              run((document) => setScorecard(document, pipelinePath(form.name, pipeline.name), undefined))
            }
          >
            {t("removeScorecard")}
          </Button>
        </section>
      </div>
      <ScoreInsight room={room} answer={answer} />
    </>
  );
}
