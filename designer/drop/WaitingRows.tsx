import { useQuery } from "@tanstack/react-query";
import { Alert, App, Button, Modal, Space } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDraftState } from "../draft/draft-context.ts";
import { useRoomPlace } from "../routes/place.ts";
import { versionQuery } from "../versions/version-queries.ts";
import type { RowsJob } from "./dropped-forms.ts";
import { RowsProgress } from "./RowsProgress.tsx";
import { RowsReport } from "./RowsReport.tsx";
import { useBringIn } from "./use-bring-in.ts";
import { useWaitingRows } from "./use-waiting-rows.ts";
import "./drop.css";

/** Tells of rows that wait for their forms to be published, and brings them in once they are. */
export function WaitingRows() {
  const { t, i18n } = useTranslation("drop");
  const { app } = useRoomPlace();
  const base = useDraftState((state) => state.base);
  const { modal } = App.useApp();
  const { jobs: waiting, keep } = useWaitingRows(app);
  const [taken, setTaken] = useState<readonly RowsJob[] | null>(null);
  const rows = useBringIn();
  const published = useQuery({
    ...versionQuery(app, base ?? 0),
    enabled: base !== null && waiting.length > 0,
  });
  const forms = published.data?.definition.forms ?? [];
  const ready = waiting.every((job) => forms.some(({ name }) => name === job.form));
  const start = () => {
    setTaken(waiting);
    rows.start(app, waiting).then(
      // What did not come in waits on, to be tried again.
      (outcomes) => keep(outcomes.filter(({ result }) => result === null).map(({ job }) => job)),
      // The dialog says why, and everything waits on.
      () => undefined,
    );
  };
  const discard = () =>
    void modal.confirm({
      title: t("discardSure"),
      content: t("discardLead"),
      okText: t("discard"),
      okButtonProps: { danger: true },
      onOk: () => keep([]),
    });
  const failed = rows.error !== null || rows.outcomes?.some(({ result }) => result === null) === true;
  return (
    <>
      {waiting.length > 0 && taken === null && (
        <Alert
          banner
          type="info"
          title={t("waiting", {
            count: waiting.reduce((sum, job) => sum + job.rows, 0),
            files: new Intl.ListFormat(i18n.language).format(new Set(waiting.map(({ file }) => file.name))),
          })}
          description={ready ? undefined : t("waitingDraft")}
          action={
            <Space>
              {ready && (
                <Button type="primary" size="small" onClick={start}>
                  {t("bringIn")}
                </Button>
              )}
              <Button size="small" onClick={discard}>
                {t("discard")}
              </Button>
            </Space>
          }
        />
      )}
      <Modal
        open={taken !== null}
        closable={false}
        title={t(failed ? "notAllIn" : rows.outcomes === null ? "bringing" : "doneRows")}
        footer={
          <Button type="primary" disabled={rows.running} onClick={() => setTaken(null)}>
            {t("close")}
          </Button>
        }
      >
        {failed && <p>{t("waitOn")}</p>}
        {rows.error !== null ? (
          <Alert type="error" showIcon title={rows.error.message} description={t("maybeIn")} />
        ) : rows.outcomes === null ? (
          <>
            <p className="quiet">{t("stayHere")}</p>
            <RowsProgress jobs={taken ?? []} done={rows.done} />
          </>
        ) : (
          <RowsReport name={app} outcomes={rows.outcomes} />
        )}
      </Modal>
    </>
  );
}
