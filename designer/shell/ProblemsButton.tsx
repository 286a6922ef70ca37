import { CheckCircleOutlined, InfoCircleOutlined, WarningOutlined } from "@ant-design/icons";
import { Button, Popover } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { FindingList } from "../review/FindingList.tsx";
import { ProblemList } from "../review/ProblemList.tsx";
import { useFoldedFindings } from "../review/use-folded-findings.ts";
import { useProblemWords } from "../review/use-problem-words.ts";
import { useReview } from "../review/use-review.ts";

const icons = { good: <CheckCircleOutlined />, odd: <InfoCircleOutlined />, wrong: <WarningOutlined /> };

/** How many problems the draft has, else how many things are odd about it; opened, each of them leads to its place. */
export function ProblemsButton() {
  const { t } = useTranslation("design");
  const { problems } = useReview();
  const odd = useFoldedFindings();
  const words = useProblemWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  // Its place is kept, so that nothing beside it moves when it comes.
  if (problems === null) return <span className="problems-awaited" />;
  const count = problems.length;
  const state = count > 0 ? "wrong" : odd.length > 0 ? "odd" : "good";
  const said = problems.map((problem) => ({ ...problem, message: words(problem) }));
  const close = () => setOpen(false);
  const named =
    state === "wrong"
      ? t("problems", { count })
      : state === "odd"
        ? t("onlyOdd", { count: odd.length })
        : t("noProblems");
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottom"
      content={
        <section className="problems-told" aria-labelledby={id}>
          <h2 id={id}>{state === "wrong" ? t("problemsTitle") : named}</h2>
          {state === "good" && <p className="quiet">{t("noProblemsLead")}</p>}
          {state === "wrong" && <ProblemList problems={said} onFollow={close} />}
          {state === "wrong" && odd.length > 0 && <h2>{t("odd", { count: odd.length })}</h2>}
          {odd.length > 0 && (
            <>
              <p className="quiet">{t("oddLead")}</p>
              <FindingList folds={odd} onFollow={close} />
            </>
          )}
        </section>
      }
    >
      <Button type="text" className={`problems-${state}`} icon={icons[state]} aria-label={named}>
        {state === "wrong" ? count : state === "odd" ? odd.length : null}
      </Button>
    </Popover>
  );
}
