import { Alert, Button, Progress } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImpactView } from "../../runtime/contract/generated/contract.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { ImpactRecordsDrawer } from "./ImpactRecordsDrawer.tsx";
import { ImpactTable } from "./ImpactTable.tsx";
import type { ImpactRow } from "./impact-rows.ts";
import { impactTold } from "./impact-told.ts";
import { itemTitles } from "./item-titles.ts";
import type { Choices } from "./mapping-of.ts";

interface ImpactSectionProps {
  readonly app: string;
  readonly before: AppDocument;
  readonly after: AppDocument;
  readonly rows: readonly ImpactRow[];
  readonly impact: ImpactView;
  readonly error: Error | null;
  readonly choices: Choices;
  readonly onChoose: (path: string, choice: string | null) => void;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

/** What publishing would do to live records: how far measuring has come, what was found, and what to decide. */
export function ImpactSection(props: ImpactSectionProps) {
  const { app, before, after, rows, impact, error, choices, onChoose, onCancel, onAgain } = props;
  const { t, i18n } = useTranslation("publish");
  const [shown, setShown] = useState<ImpactRow | null>(null);
  const titles = useMemo(
    () => ({ before: itemTitles(before, i18n.language), after: itemTitles(after, i18n.language) }),
    [before, after, i18n.language],
  );
  const { said, records } = impactTold(impact);
  const number = (value: number) => value.toLocaleString(i18n.language);
  const { done, total } = impact.progress;
  return (
    <section className="publish-part" aria-labelledby="publish-impact">
      <div className="publish-part-head">
        <h2 id="publish-impact" tabIndex={-1}>
          {t("impact")}
        </h2>
        {said === "measured" && (
          <span className="quiet number">{t("measured", { count: records, records: number(records) })}</span>
        )}
      </div>
      {impact.state === "running" && (
        <div className="impact-progress" role="status">
          <span>
            {said === "measuringBegun"
              ? t(said)
              : t("measuring", { done: number(done), total: number(total) })}
          </span>
          <Progress
            percent={total === 0 ? 0 : Math.floor((100 * done) / total)}
            size="small"
            aria-label={t("impact")}
          />
          <Button onClick={onCancel}>{t("cancelMeasuring")}</Button>
        </div>
      )}
      {(impact.state === "cancelled" || impact.state === "failed" || error !== null) && (
        <Alert
          type="warning"
          showIcon
          className="form-alert"
          title={impact.state === "cancelled" ? t("cancelled") : t("notMeasured")}
          action={<Button onClick={onAgain}>{t("measureAgain")}</Button>}
        />
      )}
      {impact.state === "done" && rows.length === 0 && (
        <p className="check-good">{t(said === "noRecords" ? said : "noImpact")}</p>
      )}
      {rows.length > 0 && (
        <ImpactTable
          rows={rows}
          names={impact.refs}
          titles={titles}
          choices={choices}
          onChoose={onChoose}
          onShow={setShown}
        />
      )}
      {shown !== null && (
        <ImpactRecordsDrawer app={app} row={shown} titles={titles} onClose={() => setShown(null)} />
      )}
    </section>
  );
}
