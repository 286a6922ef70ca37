import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { Json } from "../../../runtime/core/json.ts";
import type { Problem } from "../../../runtime/core/problem/problem.ts";
import { problemInFile } from "../files/problem-in-file.ts";
import type { PackageContent } from "../../../runtime/contract/generated/contract.ts";

/** What is wrong with a folder that was read: it can be taken in all the same where it is `sound`. */
export function PackageProblems({
  document,
  problems,
  sound,
}: {
  readonly document: Json;
  readonly problems: PackageContent["problems"];
  readonly sound: boolean;
}) {
  const { t } = useTranslation("json");
  if (problems.length === 0) return null;
  return (
    <Alert
      type={sound ? "warning" : "error"}
      showIcon
      title={t(sound ? "importProblems" : "importUnsound")}
      description={
        <ul className="import-problems">
          {problems.slice(0, 50).map((problem) => (
            <li key={`${problem.code} ${problem.pointer}`}>
              {problem.message} <small className="quiet">{placeIn(document, problem)}</small>
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** The file, and where in it. */
function placeIn(document: Json, problem: Pick<Problem, "code" | "pointer" | "params">): string {
  const { file, steps } = problemInFile(document, problem);
  return [file.path, ...(steps.length === 0 ? [] : [`/${steps.join("/")}`])].join(" ");
}
