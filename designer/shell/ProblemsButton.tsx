import { CheckCircleOutlined, WarningOutlined } from "@ant-design/icons";
import { Button, Popover } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import { ProblemList } from "../review/ProblemList.tsx";
import { useReview } from "../review/use-review.ts";

/** How many problems the draft has; opened, each of them leads to its place. */
export function ProblemsButton() {
  const { t, i18n } = useTranslation("design");
  const { problems } = useReview();
  const [open, setOpen] = useState(false);
  // Its place is kept, so that nothing beside it moves when it comes.
  if (problems === null) return <span className="problems-awaited" />;
  const count = problems.length;
  const said = problems.map((problem) => ({ ...problem, message: explainProblem(problem, i18n.language) }));
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      title={count === 0 ? t("noProblems") : t("problemsTitle")}
      content={
        count === 0 ? (
          <p className="quiet">{t("noProblemsLead")}</p>
        ) : (
          <ProblemList problems={said} onFollow={() => setOpen(false)} />
        )
      }
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
