import { CheckCircleOutlined, WarningOutlined } from "@ant-design/icons";
import { Button, Popover } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import { useDraftState } from "../draft/draft-context.ts";
import { problemPath } from "../review/problem-path.ts";
import { problemPlace } from "../review/problem-place.ts";
import { useReview } from "../review/use-review.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { usePlace } from "../routes/place.ts";

const most = 50;

/** How many problems the draft has; opened, each of them leads to its place. */
export function ProblemsButton() {
  const { t, i18n } = useTranslation("design");
  const { problems } = useReview();
  const { history } = useDraftState();
  const { app } = usePlace();
  const [open, setOpen] = useState(false);
  if (problems === null) return null;
  const count = problems.length;
  const list =
    count === 0 ? (
      <p className="quiet">{t("noProblemsLead")}</p>
    ) : (
      <ul className="problem-list">
        {problems.slice(0, most).map((problem) => {
          const at = problemPath(history.document, problem.pointer);
          return (
            <li key={`${problem.code} ${problem.pointer}`}>
              <DesignLink place={{ app, ...problemPlace(at) }} onMouseUp={() => setOpen(false)}>
                {explainProblem(problem, i18n.language)}
                <small>{at.join(" / ")}</small>
              </DesignLink>
            </li>
          );
        })}
      </ul>
    );
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      title={count === 0 ? t("noProblems") : t("problemsTitle")}
      content={list}
    >
      <Button
        type="text"
        className={count === 0 ? "problems-none" : "problems-some"}
        icon={count === 0 ? <CheckCircleOutlined /> : <WarningOutlined />}
        aria-label={count === 0 ? t("noProblems") : t("problems", { count })}
      >
        {count === 0 ? null : count}
      </Button>
    </Popover>
  );
}
