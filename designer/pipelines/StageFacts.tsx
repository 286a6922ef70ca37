import { useTranslation } from "react-i18next";
import type { StageDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { durationWords } from "../../runtime/core/condition/duration-words.ts";
import { percentText } from "../../runtime/core/fields/percent-text.ts";
import type { Mark } from "./part-marks.ts";

interface StageFactsProps {
  readonly stage: StageDefinition;
  readonly begins: boolean;
  readonly marks: readonly Mark[];
}

/** What a stage is in one line: how likely, how long, how strict; first what is wrong with it. */
export function StageFacts({ stage, begins, marks }: StageFactsProps) {
  const { t, i18n } = useTranslation("pipelines");
  const short = marks.map(({ problem }) => problem.code);
  const facts = [
    short.includes("definition-stage-unreachable") ? t("noWayIn") : null,
    short.includes("definition-stage-dead-end") ? t("noWayOut") : null,
    begins ? t("begins") : null,
    stage.kind === "open" ? null : t(`kind_${stage.kind}`),
    stage.probability === undefined ? null : percentText(stage.probability, i18n.language),
    stage.limit === undefined ? null : durationWords(stage.limit, i18n.language),
    (stage.entry ?? []).length === 0 ? null : t("entryCount", { count: stage.entry?.length ?? 0 }),
  ];
  return facts.filter((fact) => fact !== null).join(" · ");
}
