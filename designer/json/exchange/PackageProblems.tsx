import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { PackageContent } from "../../../runtime/contract/generated/contract.ts";

/** What is wrong with a folder that was read: it can be taken in all the same where it is `sound`. */
export function PackageProblems({
  problems,
  sound,
}: {
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
              {problem.message} <small className="quiet">{problem.pointer}</small>
            </li>
          ))}
        </ul>
      }
    />
  );
}
