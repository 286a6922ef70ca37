import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import { ScoreCard } from "../../../runtime/ui/records/ScoreCard.tsx";
import { TriedRecordPicker } from "../../conditions/TriedRecordPicker.tsx";
import { useTriedRecord } from "../../conditions/use-tried-record.ts";
import { useCompiled } from "../../draft/use-compiled.ts";
import type { ScoreRoom } from "../use-score-room.ts";
import { useTriedScore } from "./use-tried-score.ts";
import "../../../runtime/ui/records/records.css";

/** The draft's score of a chosen live record, explained as reps will see it. */
export function TryScore({ room }: { room: ScoreRoom }) {
  const app = useCompiled();
  const form = app?.forms.get(room.form.name);
  if (app === null || form === undefined) return null;
  return <Tried room={room} app={app} form={form} />;
}

function Tried({ room, app, form }: { room: ScoreRoom; app: CompiledApp; form: CompiledForm }) {
  const { t } = useTranslation("scores");
  const { tried } = useTriedRecord(app, form);
  const result = useTriedScore(app, form, room.pipeline.name, tried);
  const titles = useMemo(() => ({ app, form }), [app, form]);
  const before = tried?.view.score;
  return (
    <>
      <TriedRecordPicker app={app.name} form={form.name} title={tried?.view.title} />
      {result === null ? (
        <p className="quiet">{t("tryLead")}</p>
      ) : (
        <>
          <ScoreCard room={titles} score={result} />
          {before !== undefined && before !== null && (
            <p className="quiet number">
              {t("nowScore", { total: before.total, grade: before.grade ?? t("noGrade") })}
            </p>
          )}
        </>
      )}
    </>
  );
}
