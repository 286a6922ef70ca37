import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Input } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { appFromGuess } from "../../runtime/core/guess/app-from-guess.ts";
import type { JsonObject } from "../../runtime/core/json.ts";
import { hereTimeZone } from "../../runtime/ui/display/here-time-zone.ts";
import { sessionQuery } from "../../runtime/ui/http/session-query.ts";
import { DesignLink } from "../routes/DesignLink.tsx";
import { appName } from "../apps/app-name.ts";
import { makeApp, NotPublished } from "../apps/make-app.ts";
import { type Dropped, DropTables } from "./DropTables.tsx";
import { rowsJobs, type RowsJob } from "./dropped-forms.ts";
import { RowsProgress } from "./RowsProgress.tsx";
import { RowsReport } from "./RowsReport.tsx";
import { useBringIn } from "./use-bring-in.ts";
import { useDrop } from "./use-drop.ts";

interface NewAppDropProps {
  /** Files that were dropped on the page before. */
  readonly first: readonly File[];
  readonly taken: readonly string[];
  readonly onCancel: () => void;
}

/** From files to a working app with their rows in it: guess, correct, make, report. */
export function NewAppDrop({ first, taken, onCancel }: NewAppDropProps) {
  const { t, i18n } = useTranslation("drop");
  const queryClient = useQueryClient();
  const drop = useDrop();
  const [title, setTitle] = useState("");
  const [wanted, setWanted] = useState(false);
  const [app, setApp] = useState<{
    readonly name: string;
    readonly form: string;
    readonly board: boolean;
  } | null>(null);
  const rows = useBringIn();
  const [jobs, setJobs] = useState<readonly RowsJob[]>([]);
  const taking = useRef(first);
  const { take } = drop;
  useEffect(() => {
    const files = taking.current;
    taking.current = [];
    if (files.length > 0) take(files);
  }, [take]);

  const make = useMutation({
    mutationFn: async ({ guess, sources }: Dropped) => {
      const name = app?.name ?? appName(title, taken);
      const main = guess.tables.find(({ pipeline }) => pipeline !== null) ?? guess.tables[0];
      const made = app !== null;
      const traits = { name, title: title.trim(), defaultLocale: i18n.language, timeZone: hereTimeZone() };
      try {
        await makeApp(appFromGuess(guess, traits) as unknown as JsonObject, { made });
      } catch (error) {
        if (error instanceof NotPublished) setApp({ name, form: "", board: false });
        throw error;
      }
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      setApp({ name, form: main?.form ?? "", board: main?.pipeline != null });
      const next = rowsJobs(guess, sources, drop.files);
      setJobs(next);
      await rows.start(name, next);
    },
  });

  if (rows.outcomes !== null && app !== null)
    return (
      <div className="drop-page">
        <h1>{t("done", { title: title.trim() })}</h1>
        {jobs.length > 0 && <RowsReport name={app.name} outcomes={rows.outcomes} />}
        <div className="drop-foot">
          <Button
            type="primary"
            size="large"
            href={`/apps/${[app.name, app.form].map(encodeURIComponent).join("/")}`}
          >
            {t(app.board ? "openBoard" : "openList")}
          </Button>
          <DesignLink place={{ app: app.name }}>{t("toDesigner")}</DesignLink>
        </div>
      </div>
    );
  if (make.isPending)
    return (
      <div className="drop-page" aria-busy="true">
        <h1>{t(rows.running ? "bringing" : "making")}</h1>
        <p className="quiet" role="status">
          {t("stayHere")}
        </p>
        <RowsProgress jobs={jobs} done={rows.done} />
      </div>
    );
  return (
    <DropTables
      drop={drop}
      title={t("titleApp")}
      onCancel={onCancel}
      action={({ guess }) => t("make", { count: guess.tables.reduce((sum, table) => sum + table.rows, 0) })}
      onMake={(dropped) => {
        setWanted(true);
        if (title.trim() !== "") make.mutate(dropped);
        else document.getElementById("drop-app-title")?.focus();
      }}
    >
      {make.error !== null && (
        <Alert
          type="error"
          showIcon
          className="form-alert"
          title={t("failed")}
          description={
            <>
              {app !== null && <p>{t("madeNotPublished")}</p>}
              <ul>
                {(make.error instanceof NotPublished ? make.error.reasons : [make.error.message]).map(
                  (reason) => (
                    <li key={reason}>{reason}</li>
                  ),
                )}
              </ul>
              {app !== null && <DesignLink place={{ app: app.name }}>{t("toDesigner")}</DesignLink>}
            </>
          }
        />
      )}
      <label className="drop-title">
        {t("appTitle")}
        <Input
          id="drop-app-title"
          size="large"
          value={title}
          maxLength={100}
          status={wanted && title.trim() === "" ? "error" : ""}
          aria-invalid={wanted && title.trim() === ""}
          aria-describedby={wanted && title.trim() === "" ? "drop-app-wanted" : undefined}
          onChange={({ target }) => setTitle(target.value)}
        />
        {wanted && title.trim() === "" && (
          <span id="drop-app-wanted" className="drop-warn" role="alert">
            {t("appTitleWanted")}
          </span>
        )}
      </label>
    </DropTables>
  );
}
