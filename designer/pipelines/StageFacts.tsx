import { useTranslation } from "react-i18next";
import { durationWords } from "../../runtime/core/condition/duration-words.ts";
import { percentText } from "../../runtime/core/fields/percent-text.ts";
import type { StageBox } from "./graph/pipeline-graph.ts";

/** What a stage is in one line: how likely, how long, how strict; first what is wrong with it, and that moves lead past. */
export function StageFacts({ box: { stage, begins, past, marks } }: { box: StageBox }) {
  const { t, i18n } = useTranslation("pipelines");
  const short = marks.map(({ problem }) => problem.code);
  const facts = [
    short.includes("definition-stage-unreachable") ? t("noWayIn") : null,
    short.includes("definition-stage-dead-end") ? t("noWayOut") : null,
    past.length === 0 ? null : t("pastCount", { count: past.length }),
    begins ? t("begins") : null,
    stage.kind === "open" ? null : t(`kind_${stage.kind}`),
    stage.probability === undefined ? null : percentText(stage.probability, i18n.language),
    stage.limit === undefined ? null : durationWords(stage.limit, i18n.language),
    (stage.entry ?? []).length === 0 ? null : t("entryCount", { count: stage.entry?.length ?? 0 }),
  ];
  return facts.filter((fact) => fact !== null).join(" · ");
}
