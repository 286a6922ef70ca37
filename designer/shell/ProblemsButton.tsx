import { CheckCircleOutlined, WarningOutlined } from "@ant-design/icons";
import { Button, Popover } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList } from "../review/ProblemList.tsx";
import { useProblemWords } from "../review/use-problem-words.ts";
import { useReview } from "../review/use-review.ts";

/** How many problems the draft has; opened, each of them leads to its place. */
export function ProblemsButton() {
  const { t } = useTranslation("design");
  const { problems } = useReview();
  const words = useProblemWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  // Its place is kept, so that nothing beside it moves when it comes.
  if (problems === null) return <span className="problems-awaited" />;
  const count = problems.length;
  const said = problems.map((problem) => ({ ...problem, message: words(problem) }));
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottom"
      content={
        <section className="problems-told" aria-labelledby={id}>
          <h2 id={id}>{count === 0 ? t("noProblems") : t("problemsTitle")}</h2>
          {count === 0 ? (
            <p className="quiet">{t("noProblemsLead")}</p>
          ) : (
            <ProblemList problems={said} onFollow={() => setOpen(false)} />
          )}
        </section>
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
