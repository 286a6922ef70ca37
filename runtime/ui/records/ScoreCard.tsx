import { useTranslation } from "react-i18next";
import type { ScoreView } from "../../contract/generated/contract.ts";
import { fieldTitle } from "../display/field-title.ts";
import type { AppForm } from "./app-form.ts";

interface ScoreCardProps {
  readonly room: AppForm;
  readonly score: Omit<ScoreView, "appVersion">;
  /** Leads to a field that would raise the score; without it such fields are only told. */
  readonly onFill?: (field: string) => void;
}

/** The score with its explanation, a bar a criterion, and what would raise it. */
export function ScoreCard({ room, score, onFill }: ScoreCardProps) {
  const { t, i18n } = useTranslation("record");
  return (
    <section className="panel" aria-label={t("score", { ns: "words" })}>
      <div className="score-head">
        <span className="score-total number">{score.total}</span>
        <strong>{score.grade === null ? t("noGrade") : t("scoreOf", { grade: score.grade })}</strong>
      </div>
      <ul className="criteria">
        {score.criteria.map(({ name, title, weight, points, because }) => (
          <li key={name} title={because ?? undefined}>
            <span>{title}</span>
            <meter min={0} max={weight} value={points} aria-label={title} />
            <span className="number">
              {Math.round(points * 10) / 10}/{weight}
            </span>
            {because !== null && <span className="criterion-because quiet">{because}</span>}
          </li>
        ))}
      </ul>
      {score.improvements.slice(0, 2).map(({ field, with: others = [], gain }) => {
        const titles = [field, ...others].map((name) => fieldTitle(room, name, i18n.language));
        const fields = new Intl.ListFormat(i18n.language).format(titles);
        const sentence = t(others.length > 0 ? "wouldRaiseTogether" : "wouldRaise", { fields, gain });
        return onFill === undefined ? (
          <p key={sentence} className="quiet">
            {sentence}
          </p>
        ) : (
          <button type="button" key={sentence} className="text-link" onClick={() => onFill(field)}>
            {sentence}
          </button>
        );
      })}
    </section>
  );
}
