import { WarningOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import type { Mark } from "../pipelines/part-marks.ts";

/** What is wrong with a part of the draft or odd about it, in sentences; nothing where all is well. */
export function MarkList({ marks }: { marks: readonly Mark[] }) {
  const { i18n } = useTranslation();
  if (marks.length === 0) return null;
  return (
    <ul className="panel-marks">
      {marks.map(({ problem, severity }) => (
        <li
          key={`${problem.code} ${problem.pointer} ${JSON.stringify(problem.params)}`}
          className={`check-${severity}`}
        >
          <WarningOutlined aria-hidden /> {explainProblem(problem, i18n.language)}
        </li>
      ))}
    </ul>
  );
}
