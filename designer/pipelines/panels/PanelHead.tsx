import { WarningOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { explainProblem } from "../../../runtime/core/problem/explain-problem.ts";
import type { Mark } from "../part-marks.ts";

interface PanelHeadProps {
  readonly noun: "pipeline" | "stage" | "transition";
  readonly title: string;
  readonly marks: readonly Mark[];
}

/** What is selected, and what is wrong with it. */
export function PanelHead({ noun, title, marks }: PanelHeadProps) {
  const { t, i18n } = useTranslation("nouns");
  return (
    <>
      <header className="properties-head">
        <h2>{title}</h2>
        <span className="quiet">{t(noun)}</span>
      </header>
      {marks.length > 0 && (
        <ul className="panel-marks">
          {marks.map(({ problem, severity }) => (
            <li
              key={`${problem.code} ${problem.pointer} ${JSON.stringify(problem.params)}`}
              className={`check-${severity}`}
            >
              <WarningOutlined /> {explainProblem(problem, i18n.language)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
