import { WarningOutlined } from "@ant-design/icons";
import type { Mark } from "../pipelines/part-marks.ts";
import { useProblemWords } from "./use-problem-words.ts";
import "./marks.css";

/** What is wrong with a part of the draft or odd about it, in sentences; nothing where all is well. */
export function MarkList({ marks }: { marks: readonly Mark[] }) {
  const words = useProblemWords();
  if (marks.length === 0) return null;
  return (
    <ul className="panel-marks">
      {marks.map(({ problem, severity }) => (
        <li
          key={`${problem.code} ${problem.pointer} ${JSON.stringify(problem.params)}`}
          className={`check-${severity}`}
        >
          <WarningOutlined aria-hidden /> {words(problem)}
        </li>
      ))}
    </ul>
  );
}
