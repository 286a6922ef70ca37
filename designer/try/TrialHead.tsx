import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { stageOf } from "../../runtime/core/derive/pipeline-of.ts";
import type { FormServices } from "../../runtime/ui/form/form-services.ts";
import { GradeChip } from "../../runtime/ui/records/GradeChip.tsx";
import { ProblemList, type SaidProblem } from "../review/ProblemList.tsx";
import type { Evaluation } from "./evaluate-trial.ts";
import type { TrialRoom } from "./use-trial.ts";

interface TrialHeadProps {
  readonly room: TrialRoom;
  readonly evaluation: Evaluation;
  readonly services: FormServices;
  readonly problems: readonly SaidProblem[];
}

/** What the record is called, and what keeps it from being seen as it would be. */
export function TrialHead({ room, evaluation, services, problems }: TrialHeadProps) {
  const { t, i18n } = useTranslation(["try", "words", "record"]);
  const { app, form, trial, rights } = room;
  const { record, exists, copyOf } = trial;
  const isGone = record.stage === null ? false : stageOf(form, record) === undefined;
  const mayNot = !rights.has("read")
    ? t("try:maySeeNone")
    : !exists && !rights.has("create")
      ? t("try:mayNotCreate")
      : exists && !rights.has("update")
        ? t("try:mayNotUpdate")
        : null;
  const owner = record.owner === null ? t("record:noOwner") : (services.title(record.owner) ?? "–");
  return (
    <>
      <header className="try-head">
        <span className="quiet">{textIn(form.definition.title, i18n.language, app.defaultLocale)}</span>
        <h2>{evaluation.title || t("try:untitled")}</h2>
        <GradeChip room={room} record={evaluation.record} />
        <span className="chip">
          {t("words:owner")} {owner}
        </span>
        {!exists && <span className="chip chip-accent">{t("try:newRecord")}</span>}
        {copyOf !== null && <span className="chip">{t("try:copy", { title: copyOf.title })}</span>}
      </header>
      {problems.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="form-alert"
          title={t("try:draftProblems", { count: problems.length })}
          description={<ProblemList problems={problems.slice(0, 5)} />}
        />
      )}
      {mayNot !== null && <Alert type="info" showIcon className="form-alert" title={mayNot} />}
      {isGone && <Alert type="warning" showIcon className="form-alert" title={t("try:stageGoneLead")} />}
    </>
  );
}
