import { PlusOutlined } from "@ant-design/icons";
import { Button, Empty } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  FormDefinition,
  PipelineDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { useDefaultLocale, useRun } from "../draft/draft-context.ts";
import { beginScorecard } from "./begin-scorecard.ts";
import { useFirstSources } from "./use-first-sources.ts";

/** A pipeline whose records are not scored, and the way to begin. */
export function NoScorecard({ form, pipeline }: { form: FormDefinition; pipeline: PipelineDefinition }) {
  const { t, i18n } = useTranslation("scores");
  const run = useRun();
  const defaultLocale = useDefaultLocale();
  const firstSources = useFirstSources(form, pipeline);
  const [looking, setLooking] = useState(false);
  const add = async () => {
    setLooking(true);
    const sources = await firstSources();
    setLooking(false);
    run((document) => beginScorecard(document, form.name, pipeline.name, sources));
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
