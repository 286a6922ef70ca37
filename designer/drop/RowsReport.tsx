import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { ImportIssueList } from "../../runtime/contract/generated/contract.ts";
import type { JobOutcome } from "./bring-in.ts";
import { reportCsv } from "./report-csv.ts";
import { saveBytes } from "./save-bytes.ts";

/** What became of the rows, form by form: how many came in, and why others did not. */
export function RowsReport({ name, outcomes }: { name: string; outcomes: readonly JobOutcome[] }) {
  const { t } = useTranslation("drop");
  const anything = outcomes.some(
    ({ result }) => result === null || result.problems.count + result.warnings.count > 0,
  );
  const download = () => {
    const words = {
      header: [t("csvForm"), t("csvRow"), t("csvColumn"), t("csvSort"), t("csvMessage")],
      problem: t("csvProblem"),
      warning: t("csvWarning"),
      more: (count: number) => t("csvMore", { count }),
    };
    saveBytes(`${name}-report.csv`, new TextEncoder().encode(reportCsv(outcomes, words)), "text/csv");
  };
  return (
    <>
      <ul className="drop-report">
        {outcomes.map(({ job, result, failure }) => (
          <li key={job.form}>
            <h3>{job.title}</h3>
            {result === null ? (
              <Alert type="error" showIcon title={failure} description={t("maybeIn")} />
            ) : (
              <>
                <p className="number">{t("created", { created: result.created, rows: result.rows })}</p>
                {result.failed > 0 && (
                  <p className="drop-warn">{t("failedRows", { count: result.failed })}</p>
                )}
                <Issues kinds={result.problems.kinds} />
                {result.warnings.count > 0 && <Notices list={result.warnings} />}
              </>
            )}
          </li>
        ))}
      </ul>
      {anything && (
        <Button icon={<DownloadOutlined />} onClick={download}>
          {t("download")}
        </Button>
      )}
    </>
  );
}

const shownKinds = 12;

/** So many kinds of notices are told at once, the others when they are asked for. */
const toldKinds = 3;

/** What there is to know of rows that came in: the most frequent kinds with how often, then the others. */
function Notices({ list }: { list: ImportIssueList }) {
  const { t } = useTranslation("drop");
  const kinds = list.kinds.toSorted((one, two) => two.count - one.count);
  const others = kinds.slice(toldKinds);
  return (
    <>
      <p className="number">{t("notices", { count: list.count })}</p>
      <Issues kinds={kinds.slice(0, toldKinds)} />
      {others.length > 0 && (
        <details>
          <summary>{t("otherKinds", { count: others.length })}</summary>
          <Issues kinds={others} />
        </details>
      )}
    </>
  );
}

function Issues({ kinds }: Pick<ImportIssueList, "kinds">) {
  const { t } = useTranslation("drop");
  return (
    <ul className="drop-issues">
      {kinds.slice(0, shownKinds).map(({ column, code, message, count }) => (
        <li key={`${column ?? ""} ${code} ${message}`}>
          {column === null ? message : t("issue", { column, message })}{" "}
          {count > 1 && <span className="quiet number">{t("times", { count })}</span>}
        </li>
      ))}
    </ul>
  );
}
