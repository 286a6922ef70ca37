import { PlusOutlined } from "@ant-design/icons";
import { Button, Empty } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  FormDefinition,
  PipelineDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { setScorecard } from "../draft/commands/set-scorecard.ts";
import { useDefaultLocale, useRun } from "../draft/draft-context.ts";
import { pipelinePath } from "../pipelines/pipeline-path.ts";
import { newScorecard, scorableFields } from "./new-scorecard.ts";
import { useBestValues } from "./use-best-values.ts";

/** Of so many fields the values are looked up, each in all records: twice as many as a scorecard begins with. */
const mostLooked = 8;

/** A pipeline whose records are not scored, and the way to begin. */
export function NoScorecard({ form, pipeline }: { form: FormDefinition; pipeline: PipelineDefinition }) {
  const { t, i18n } = useTranslation("scores");
  const run = useRun();
  const defaultLocale = useDefaultLocale();
  const bestOf = useBestValues(form, pipeline);
  const [looking, setLooking] = useState(false);
  const add = async () => {
    setLooking(true);
    const fields = scorableFields(form, pipeline).slice(0, mostLooked);
    const known = await Promise.all(fields.map(async ([name]) => [name, await bestOf(name)] as const));
    setLooking(false);
    const card = newScorecard(form, pipeline, new Map(known));
    run((document) => setScorecard(document, pipelinePath(form.name, pipeline.name), card));
  };
  return (
    <div className="scores-empty">
      <h1>{textIn(pipeline.title ?? form.title, i18n.language, defaultLocale)}</h1>
      <Empty description={t("noScorecard")}>
        <Button type="primary" icon={<PlusOutlined />} loading={looking} onClick={() => void add()}>
          {t("addScorecard")}
        </Button>
        <p className="quiet">{t("addScorecardLead")}</p>
      </Empty>
    </div>
  );
}
