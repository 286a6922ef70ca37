import { Alert, Button, Drawer, Result } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Json } from "../../runtime/core/json.ts";
import { useCarefulClose } from "../../runtime/ui/records/use-careful-close.ts";
import { useDocument, useRun } from "../draft/draft-context.ts";
import { useGo, useRoomPlace } from "../routes/place.ts";
import { type Dropped, DropTables } from "./DropTables.tsx";
import { besideForms, formsFromGuess, rowsJobs } from "./dropped-forms.ts";
import { currencyOf } from "./currency-of.ts";
import { existingForms } from "./existing-forms.ts";
import { useDrop } from "./use-drop.ts";
import { useWaitingRows } from "./use-waiting-rows.ts";

/** New forms of an app from files: into its draft at once, with their rows as soon as that is published. */
export function NewFormsDrop({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation("drop");
  const [corrected, setCorrected] = useState(false);
  const close = useCarefulClose(() => corrected, onClose);
  return (
    <Drawer
      open={open}
      title={t("titleForms")}
      size="min(1240px, 100vw)"
      destroyOnHidden
      maskClosable={false}
      onClose={close}
    >
      <Forms onClose={onClose} onCorrected={setCorrected} />
    </Drawer>
  );
}

interface FormsProps {
  readonly onClose: () => void;
  /** Told whether something was corrected that would be lost. */
  readonly onCorrected: (corrected: boolean) => void;
}

/** The forms that were added, and whether their rows wait, if there are any. */
interface Added {
  readonly names: readonly string[];
  readonly rows: "none" | "wait" | "lost";
}

function Forms({ onClose, onCorrected }: FormsProps) {
  const { t, i18n } = useTranslation("drop");
  const { forms, roles = [], defaultLocale } = useDocument();
  const drop = useDrop(existingForms({ forms, defaultLocale }, i18n.language), currencyOf(forms));
  const run = useRun();
  const go = useGo();
  const { app } = useRoomPlace();
  const waiting = useWaitingRows(app);
  const [added, setAdded] = useState<Added | null>(null);
  const losable = drop.corrected && added === null;
  useEffect(() => {
    onCorrected(losable);
    return () => onCorrected(false);
  }, [losable, onCorrected]);
  const add = async (dropped: Dropped) => {
    const guess = besideForms(
      dropped.guess,
      forms.map(({ name }) => name),
    );
    const made = formsFromGuess(
      guess,
      roles.map(({ name }) => name),
    );
    const taken = run(() => ({
      label: { verb: "add", noun: "form", title: made[0]?.title ?? "" },
      edits: made.map((form) => ({
        do: "insert",
        at: ["forms", form.name],
        value: form as unknown as Json,
        before: null,
      })),
    }));
    if (!taken) return;
    const jobs = rowsJobs(guess, dropped.sources, drop.files);
    const rows = jobs.length === 0 ? "none" : (await waiting.add(jobs)) ? "wait" : "lost";
    setAdded({ names: made.map(({ name }) => name), rows });
  };
  const leave = (room: "forms" | "publish") => {
    const [form = ""] = added?.names ?? [];
    go({ app, room, ...(room === "forms" && { form, at: ["forms", form] }) });
    onClose();
  };
  if (added !== null)
    return (
      <Result
        status="success"
        title={t("added", { count: added.names.length })}
        subTitle={
          added.rows === "lost" ? (
            <Alert type="warning" title={t("notKept")} />
          ) : (
            t(added.rows === "none" ? "addedAlone" : "addedLead")
          )
        }
        extra={[
          <Button key="form" onClick={() => leave("forms")}>
            {t("toForm")}
          </Button>,
          <Button key="publish" type="primary" onClick={() => leave("publish")}>
            {t("toPublish")}
          </Button>,
        ]}
      />
    );
  return (
    <DropTables
      drop={drop}
      onCancel={onClose}
      action={({ guess }) => t("add", { count: guess.tables.length })}
      onMake={(dropped) => void add(dropped)}
    />
  );
}
