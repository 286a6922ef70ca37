import { Alert, App, Button } from "antd";
import { type RefObject, useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { RecordView, Session } from "../../contract/generated/contract.ts";
import { focusProblem } from "../../ui/form/focus-problem.ts";
import { RecordForm, type RecordFormHandle } from "../../ui/form/RecordForm.tsx";
import { useFormServices } from "../records/use-form-services.ts";
import type { Room } from "../records/use-room.ts";
import { useTyping } from "../update/use-typing.ts";
import { ConflictDialog } from "./ConflictDialog.tsx";
import { FormerTexts } from "./FormerTexts.tsx";
import { RecordWarnings } from "./RecordWarnings.tsx";
import { SoonFormer } from "./SoonFormer.tsx";
import { useEditing } from "./use-editing.ts";

interface RecordEditorProps {
  readonly room: Room;
  readonly record: RecordView;
  /** There is a newer record, under a version of the app that is not taken over yet. */
  readonly behind: boolean;
  readonly session: Session;
  /** Fields that the next stage misses. */
  readonly wanted: ReadonlySet<string>;
  readonly formRef: RefObject<RecordFormHandle | null>;
}

const keptWords = { not: "unsaved", browser: "draftKeptHere", server: "draftKept" } as const;

/** The record's form with what saves it: drafts while typing, a bar that says what is unsaved, conflicts by field. */
export function RecordEditor({ room, record, behind, session, wanted, formRef }: RecordEditorProps) {
  const { t } = useTranslation("record");
  const { modal } = App.useApp();
  const services = useFormServices(room, record.id, record.refs);
  const editing = useEditing(room, { record, behind }, session, services.title, (problems) =>
    focusProblem(formRef.current, problems),
  );
  const { model, save, discard, kept, conflict, settle, versioned } = editing;
  const dirty = useSyncExternalStore(model.subscribe, () => Object.keys(model.patch()).length > 0);
  useTyping(() => {
    model.flush();
    return Object.keys(model.patch()).length > 0;
  }, dirty);
  const wantedKey = [...wanted].join(" ");
  useEffect(() => model.showWanted(new Set(wantedKey.split(" "))), [model, wantedKey]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key === "s") {
        event.preventDefault();
        save.mutate();
      }
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [save]);
  return (
    <>
      {record.deletedAt !== undefined && (
        <Alert type="info" showIcon title={t("trashed")} className="form-alert" />
      )}
      <RecordWarnings
        room={room}
        warnings={record.warnings}
        onShow={(field) => formRef.current?.focusField(field)}
      />
      <FormerTexts texts={versioned.former} onDismiss={versioned.dismiss} />
      <SoonFormer room={room} model={model} newest={editing.newest} title={services.title} />
      <RecordForm app={room.app} form={room.form} model={model} services={services} ref={formRef} />
      {dirty && (
        <div className="save-bar" role="region" aria-label={t("unsaved")}>
          <span className="quiet">{t(keptWords[kept])}</span>
          <Button
            onClick={() =>
              modal.confirm({
                title: t("discardSure"),
                okText: t("discard"),
                cancelText: t("cancel", { ns: "words" }),
                onOk: discard,
              })
            }
          >
            {t("discard")}
          </Button>
          <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
            {t("save", { ns: "words" })}
          </Button>
        </div>
      )}
      {conflict !== null && (
        <ConflictDialog room={room} record={record} conflict={conflict} onSettle={settle} />
      )}
    </>
  );
}
