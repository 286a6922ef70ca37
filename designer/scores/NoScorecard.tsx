import { PlusOutlined } from "@ant-design/icons";
import { Button, Empty } from "antd";
import { useTranslation } from "react-i18next";
import type {
  FormDefinition,
  PipelineDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { setScorecard } from "../draft/commands/set-scorecard.ts";
import { useDefaultLocale, useRun } from "../draft/draft-context.ts";
import { pipelinePath } from "../pipelines/pipeline-path.ts";
import { newScorecard } from "./new-scorecard.ts";

/** A pipeline whose records are not scored, and the way to begin. */
export function NoScorecard({ form, pipeline }: { form: FormDefinition; pipeline: PipelineDefinition }) {
  const { t, i18n } = useTranslation("scores");
  const run = useRun();
  const defaultLocale = useDefaultLocale();
  const add = () =>
    run((document) =>
      setScorecard(document, pipelinePath(form.name, pipeline.name), newScorecard(form, pipeline)),
    );
  return (
    <div className="scores-empty">
      <h1>{textIn(pipeline.title ?? form.title, i18n.language, defaultLocale)}</h1>
      <Empty description={t("noScorecard")}>
        <Button type="primary" icon={<PlusOutlined />} onClick={add}>
          {t("addScorecard")}
        </Button>
        <p className="quiet">{t("addScorecardLead")}</p>
      </Empty>
    </div>
  );
}
