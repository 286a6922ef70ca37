import { useTranslation } from "react-i18next";
import type { ScorecardTrial, ScoreSpread } from "../../../runtime/contract/generated/contract.ts";
import { gradeTone } from "../../../runtime/ui/records/grade-tone.ts";
import type { ScoreRoom } from "../use-score-room.ts";
import { differenceText, figureText } from "./figures.ts";

/** How many live records have which grade, by the draft and as published. */
export function GradeShares({ room, trial }: { room: ScoreRoom; trial: ScorecardTrial }) {
  const { t, i18n } = useTranslation("scores");
  const { before, after, regraded } = trial;
  const { grades } = room.card;
  const names = [...new Set([...after.grades, ...(before?.grades ?? [])].map(({ grade }) => grade))].filter(
    (grade) => grade !== "" || countOf(after, "") > 0 || countOf(before, "") > 0,
  );
  const most = Math.max(1, ...names.map((grade) => countOf(after, grade)));
  const changed = regraded.reduce((sum, { from, to, count }) => (from === to ? sum : sum + count), 0);
  return (
    <>
      <table className="grade-shares number">
        <thead>
          <tr>
            <th scope="col">{t("grade")}</th>
            <th scope="col" colSpan={2}>
              {t("inDraft")}
            </th>
            {before !== null && <th scope="col">{t("inPublished")}</th>}
            {before !== null && <th scope="col">{t("difference")}</th>}
          </tr>
        </thead>
        <tbody>
          {names.map((grade) => {
            const tone = gradeTone(grades, grade);
            const [now, then] = [countOf(after, grade), countOf(before, grade)];
            return (
              <tr key={grade}>
                <th scope="row">
                  <span className={`chip chip-${tone}`}>{grade === "" ? t("noGrade") : grade}</span>
                </th>
                <td className="share-cell">
                  <span
                    className={`share tone-${tone}`}
                    style={{ width: `${String((now / most) * 100)}%` }}
                  />
                </td>
                <td>{figureText(now, i18n.language)}</td>
                {before !== null && <td className="quiet">{figureText(then, i18n.language)}</td>}
                {before !== null && (
                  <td className={now === then ? "quiet" : ""}>{differenceText(now - then, i18n.language)}</td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {before !== null && (
        <p className={changed === 0 ? "quiet" : ""}>
          {changed === 0 ? t("regradedNone") : t("regraded", { count: changed, of: before.count })}
        </p>
      )}
    </>
  );
}

function countOf(spread: ScoreSpread | null, grade: string): number {
  return spread?.grades.find((each) => each.grade === grade)?.count ?? 0;
}
