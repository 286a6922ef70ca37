import { CheckCircleFilled, CloseCircleFilled } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { TestRun } from "./test-run.ts";
import { TestMisses } from "./TestMisses.tsx";

interface TestVerdictProps {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  /** How it went; undefined until it ran. */
  readonly run: TestRun | undefined;
  readonly onAccept: () => void;
}

/** Whether a test passes; where it fails, what it expected, what came of it, and what to do. */
export function TestVerdict({ app, form, run, onAccept }: TestVerdictProps) {
  const { t } = useTranslation("tests");
  if (run === undefined) return <p className="quiet">{t("running")}</p>;
  if (run.passed) {
    return (
      <p className="test-verdict tests-good" role="status">
        <CheckCircleFilled aria-hidden="true" /> {t("passes")}
      </p>
    );
  }
  return (
    <section className="panel test-failed" aria-labelledby="test-failed">
      <h2 id="test-failed" className="tests-bad">
        <CloseCircleFilled aria-hidden="true" /> {t("fails")}
      </h2>
      <TestMisses app={app} form={form} run={run} />
      {run.outcome !== null && (
        <p>
          {t("whatToDo")}{" "}
          <Button size="small" onClick={onAccept}>
            {t("accept")}
          </Button>
        </p>
      )}
    </section>
  );
}
