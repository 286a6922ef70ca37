import { Progress } from "antd";
import { useTranslation } from "react-i18next";
import type { RowsJob } from "./dropped-forms.ts";

interface RowsProgressProps {
  readonly jobs: readonly RowsJob[];
  /** How many rows of each job are in; null for those that wait. */
  readonly done: readonly (number | null)[];
}

/** How far the rows of each form are. */
export function RowsProgress({ jobs, done }: RowsProgressProps) {
  const { t } = useTranslation("drop");
  return (
    <ul className="drop-progress">
      {jobs.map(({ form, title, rows }, index) => {
        const count = done[index] ?? null;
        const percent = rows === 0 ? 100 : Math.floor(((count ?? 0) * 100) / rows);
        return (
          <li key={form}>
            <strong>{title}</strong>
            <span className="quiet number">
              {count === null ? t("waits") : t("rowsOf", { done: count, rows })}
            </span>
            <Progress percent={percent} showInfo={false} size="small" aria-label={title} />
          </li>
        );
      })}
    </ul>
  );
}
