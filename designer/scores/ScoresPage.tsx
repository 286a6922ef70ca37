import { Empty } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useDocument } from "../draft/draft-context.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { useGo, useRoomPlace } from "../routes/place.ts";
import { NoScorecard } from "./NoScorecard.tsx";
import { ScorecardList } from "./ScorecardList.tsx";
import { ScoresWorkbench } from "./ScoresWorkbench.tsx";
import "./scores.css";

/** The scorecards of all pipelines, and the chosen one to be shaped; the first one where none is chosen. */
export function ScoresPage() {
  const { t } = useTranslation("scores");
  const { forms } = useDocument();
  const { app, form: formName, pipeline: pipelineName } = useRoomPlace();
  const go = useGo();
  const form = forms.find(({ name }) => name === formName);
  const pipeline = form?.pipelines?.find(({ name }) => name === pipelineName);
  const all = forms.flatMap(({ name, pipelines = [] }) =>
    pipelines.map((each) => ({ form: name, pipeline: each.name, scored: each.scorecard !== undefined })),
  );
  const near = all.filter((each) => each.form === formName);
  const among = near.length > 0 ? near : all;
  const first = among.find(({ scored }) => scored) ?? among[0];
  useEffect(() => {
    if (pipelineName === undefined && first !== undefined)
      go({ app, room: "scores", form: first.form, pipeline: first.pipeline }, true);
  }, [app, pipelineName, first?.form, first?.pipeline, go]);
  const place = `${formName ?? ""}/${pipelineName ?? ""}`;
  return (
    <div className="scores-room">
      <aside className="scores-left">
        <ScorecardList />
      </aside>
      {form === undefined || pipeline === undefined ? (
        <div className="scores-empty">
          <h1 className="for-readers">{t("scorecards")}</h1>
          <Empty description={t(first === undefined ? "noPipelines" : "choose")}>
            {first === undefined && (
              <DesignLink place={{ app, room: "pipelines" }}>{t("toPipelines")}</DesignLink>
            )}
          </Empty>
        </div>
      ) : pipeline.scorecard === undefined ? (
        <NoScorecard form={form} pipeline={pipeline} />
      ) : (
        <ScoresWorkbench key={place} form={form} pipeline={pipeline} card={pipeline.scorecard} />
      )}
    </div>
  );
}
