import { useTranslation } from "react-i18next";
import { useTestRuns } from "./use-test-runs.ts";

/** How all tests go, in a line. */
export function TestsState() {
  const { t } = useTranslation("tests");
  const { runs, stuck, stale } = useTestRuns();
  const total = runs?.size ?? 0;
  const failed = [...(runs?.values() ?? [])].filter(({ passed }) => !passed).length;
  const said = stuck
    ? t("stuck")
    : runs === null
      ? t(stale ? "running" : "notRun")
      : failed > 0
        ? t("someFail", { failed: String(failed), total: String(total) })
        : t("allPass", { count: total });
  const tone = stuck || failed > 0 ? "tests-bad" : runs === null ? "quiet" : "tests-good";
  return (
    <p role="status" className={`tests-state ${tone}`}>
      {total === 0 && runs !== null ? null : said}
    </p>
  );
}
