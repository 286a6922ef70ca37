import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import type { Drop } from "./use-drop.ts";

/** Which files could not be read, and how to mend each of them. */
export function FileTroubles({ drop }: { drop: Drop }) {
  const { t, i18n } = useTranslation("drop");
  const { files, read, refused } = drop;
  const troubles: string[] = [];
  if (refused === "unreadable") troubles.push(t("unreadable"));
  else if (refused !== null)
    troubles.push(t(refused.code, { limit: String(refused.limit), name: refused.name }));
  for (const { file, problem } of read?.problems ?? [])
    troubles.push(
      t("fileRefused", { name: files[file]?.name, message: explainProblem(problem, i18n.language) }),
    );
  if (read !== null && read.guess.tables.length === 0 && troubles.length === 0)
    troubles.push(t("nothingRead"));
  if (troubles.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      className="form-alert"
      title={
        <ul className="drop-troubles">
          {troubles.map((trouble) => (
            <li key={trouble}>{trouble}</li>
          ))}
        </ul>
      }
    />
  );
}
