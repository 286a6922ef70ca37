import { ReloadOutlined, WarningOutlined } from "@ant-design/icons";
import { Alert, Button, Skeleton, Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import type { ScorecardTrial } from "../../../runtime/contract/generated/contract.ts";
import { explainProblem } from "../../../runtime/core/problem/explain-problem.ts";
import { HttpProblem } from "../../../runtime/ui/http/http-problem.ts";
import { ProblemList } from "../../review/ProblemList.tsx";
import { useReview } from "../../review/use-review.ts";
import type { ScoreRoom } from "../use-score-room.ts";
import type { ScoreTrial } from "../use-score-trial.ts";
import { BackTest } from "./BackTest.tsx";
import { GradeShares } from "./GradeShares.tsx";
import { Histogram } from "./Histogram.tsx";
import { MoverList } from "./MoverList.tsx";
import { TryScore } from "./TryScore.tsx";
import "./insight.css";

/** What the scorecard does to live records and what closed ones say of it, kept up to date while it is shaped. */
export function ScoreInsight({ room, answer }: { room: ScoreRoom; answer: ScoreTrial }) {
  const { t } = useTranslation("scores");
  const { trial, hindered, error, recomputing, ask } = answer;
  return (
    <aside className="score-insight" aria-label={t("effects")}>
      <header className="insight-head">
        <h2>{t("effects")}</h2>
        <span className="quiet" role="status">
          {recomputing
            ? t("recomputing")
            : trial !== undefined && hindered === null
              ? t("records", { count: trial.after.count })
              : ""}
        </span>
        {hindered !== "unpublished" && (
          <Tooltip title={t("recompute")}>
            <Button
              type="text"
              size="small"
              icon={<ReloadOutlined />}
              aria-label={t("recompute")}
              onClick={ask}
            />
          </Tooltip>
        )}
      </header>
      {hindered === "unpublished" && <Alert type="info" showIcon title={t("unpublished")} />}
      {hindered === "problems" && <Problems isBefore={trial !== undefined} />}
      {error !== null && hindered === null && !recomputing && <Failed error={error} onRetry={ask} />}
      {trial === undefined && recomputing && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {trial !== undefined && (
        <div className={hindered === null ? "insight" : "insight insight-old"} aria-busy={recomputing}>
          <Effects room={room} trial={trial} />
        </div>
      )}
      <section aria-label={t("tryIt")}>
        <h3>{t("tryIt")}</h3>
        <TryScore room={room} />
      </section>
    </aside>
  );
}

function Effects({ room, trial }: { room: ScoreRoom; trial: ScorecardTrial }) {
  const { t } = useTranslation("scores");
  if (trial.after.count === 0) return <Alert type="info" showIcon title={t("noRecords")} />;
  return (
    <>
      <section aria-label={t("distribution")}>
        <h3>{t("distribution")}</h3>
        <Histogram after={trial.after} before={trial.before} grades={room.card.grades} />
        <GradeShares room={room} trial={trial} />
      </section>
      {trial.before !== null && (
        <section aria-label={t("movers")}>
          <h3>{t("movers")}</h3>
          <MoverList room={room} movers={trial.movers} />
        </section>
      )}
      {trial.backTest !== null && (
        <section aria-label={t("backTest")}>
          <h3>{t("backTest")}</h3>
          <BackTest room={room} test={trial.backTest} />
        </section>
      )}
    </>
  );
}

/** What keeps the draft from being scored; `isBefore` where what it did before stands below. */
function Problems({ isBefore }: { isBefore: boolean }) {
  const { t, i18n } = useTranslation("scores");
  const { problems } = useReview();
  const said = (problems ?? []).map((problem) => ({
    ...problem,
    message: explainProblem(problem, i18n.language),
  }));
  return (
    <div className="insight-unsound" role="status">
      <p>
        <WarningOutlined aria-hidden /> {t(isBefore ? "unsoundBefore" : "unsound")}
      </p>
      <ProblemList problems={said.slice(0, 4)} />
    </div>
  );
}

function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation(["scores", "words"]);
  const problems = error instanceof HttpProblem ? error.problems : [];
  return (
    <Alert
      type="error"
      showIcon
      title={error instanceof HttpProblem ? error.message : t("words:unexpected")}
      description={problems.length > 1 ? <ProblemList problems={problems} /> : undefined}
      action={<Button onClick={onRetry}>{t("words:retry")}</Button>}
    />
  );
}
