import { CheckCircleFilled, ExclamationCircleFilled, WarningFilled } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { FindingList } from "../review/FindingList.tsx";
import { ProblemList, type SaidProblem } from "../review/ProblemList.tsx";
import { useFoldedFindings } from "../review/use-folded-findings.ts";
import { useProblemWords } from "../review/use-problem-words.ts";
import { AcceptOutcomes } from "../tests/AcceptOutcomes.tsx";
import { FailedTests } from "./FailedTests.tsx";
import { ShownInPart } from "./ShownInPart.tsx";
import type { TestResults } from "./test-results.ts";

/** What the check found: problems, definition tests that fail, and what is odd without being wrong. */
export function CheckResults({
  tests: { total, failed, other, ran },
  onAgain,
}: {
  tests: TestResults;
  onAgain: () => void;
}) {
  const { t } = useTranslation("publish");
  const words = useProblemWords();
  const odd = useFoldedFindings();
  return (
    <section className="publish-part" aria-labelledby="publish-checks">
      <div className="publish-part-head">
        <h2 id="publish-checks" tabIndex={-1}>
          {t("checks")}
        </h2>
        {other.length + failed.length > 0 && (
          <Button size="small" onClick={onAgain}>
            {t("checkAgain")}
          </Button>
        )}
      </div>
      {(other.length > 0 || odd.length === 0) && (
        <Result
          tone={other.length === 0 ? "good" : "bad"}
          said={other.length === 0 ? t("sound") : t("problems", { count: other.length })}
          problems={other.map((problem) => ({ ...problem, message: words(problem as Problem) }))}
        />
      )}
      {odd.length > 0 && (
        <>
          <Result
            tone="warn"
            said={t(other.length === 0 ? "onlyOdd" : "findings", { count: odd.length })}
            problems={[]}
          />
          <ShownInPart list={odd}>{(shown) => <FindingList folds={shown} />}</ShownInPart>
        </>
      )}
      {!ran && total > 0 && <Result tone="warn" said={t("testsNotRun")} problems={[]} />}
      {ran && total === 0 && <p className="quiet">{t("noTests")}</p>}
      {ran && total > 0 && (
        <Result
          id="publish-tests"
          tone={failed.length === 0 ? "good" : "bad"}
          said={t("tests", { passed: String(total - failed.length), total: String(total) })}
          problems={[]}
        />
      )}
      {failed.length > 0 && (
        <>
          <ShownInPart list={failed}>{(tests) => <FailedTests tests={tests} />}</ShownInPart>
          <AcceptOutcomes />
        </>
      )}
    </section>
  );
}

const marks: { readonly [tone: string]: ReactNode } = {
  good: <CheckCircleFilled />,
  bad: <ExclamationCircleFilled />,
  warn: <WarningFilled />,
};

function Result({
  id,
  tone,
  said,
  problems,
}: {
  id?: string;
  tone: "good" | "bad" | "warn";
  said: string;
  problems: readonly SaidProblem[];
}) {
  return (
    <div className="check-result">
      <p className={`check-${tone}`} id={id} tabIndex={id === undefined ? undefined : -1}>
        {marks[tone]} {said}
      </p>
      {problems.length > 0 && (
        <ShownInPart list={problems}>
          {(shown) => <ProblemList problems={shown} most={problems.length} />}
        </ShownInPart>
      )}
    </div>
  );
}
