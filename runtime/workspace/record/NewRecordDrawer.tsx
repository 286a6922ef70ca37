import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Alert, App, Button, Drawer, Select } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordView, References } from "../../contract/generated/contract.ts";
import { textIn } from "../../core/definition/text.ts";
import { initialData } from "../../core/derive/initial-data.ts";
import type { EngineRecord, RecordData } from "../../core/record.ts";
import { createFormModel } from "../../ui/form/form-model.ts";
import { focusProblem } from "../../ui/form/focus-problem.ts";
import { RecordForm, type RecordFormHandle } from "../../ui/form/RecordForm.tsx";
import { HttpProblem } from "../../ui/http/http-problem.ts";
import { request } from "../../ui/http/request.ts";
import { browserContext } from "../records/browser-context.ts";
import { formKey, formPath } from "../records/record-queries.ts";
import { useFormServices } from "../records/use-form-services.ts";
import type { Room } from "../records/use-room.ts";
import { sessionQuery } from "../../ui/http/session-query.ts";
import { UpdateNotice } from "../update/UpdateNotice.tsx";
import { carriedOver } from "./carried-over.ts";
import { typedCopy } from "./typed-copy.ts";
import { type TypedNew, useKeptForm } from "./use-kept-form.ts";
import { useVersionedModel } from "./use-versioned-model.ts";
import { useCarefulClose } from "../../ui/records/use-careful-close.ts";

interface NewRecordDrawerProps {
  readonly room: Room;
  /** Values that the place where it is opened gives, such as the record that it will belong to. */
  readonly preset?: RecordData;
  readonly presetTitles?: References;
  readonly onClose: () => void;
}

const noTitles: References = {};

/** The form of a new record beside the page. */
export function NewRecordDrawer({ room, preset, presetTitles = noTitles, onClose }: NewRecordDrawerProps) {
  const { t, i18n } = useTranslation("record");
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const services = useFormServices(room, null, presetTitles);
  const pipeline = [...room.form.pipelines.values()][0];
  const formRef = useRef<RecordFormHandle>(null);
  const place = `${room.view.app}.${room.form.name}.new${preset === undefined ? "" : JSON.stringify(preset)}`;
  const [copy] = useState(() => typedCopy<TypedNew>(session?.user.id ?? "", place));
  const [earlier, setEarlier] = useState(() => copy.load());
  const [stage, setStage] = useState(earlier?.stage ?? pipeline?.initial[0]);
  const make = (typed: RecordData) => {
    if (session === null) throw new Error("Nobody is signed in");
    const context = browserContext(room, session, {});
    const blank = blankRecord(room, session.user.id, stage ?? null, context.now);
    const made = createFormModel({ context, record: blank, locale: i18n.language });
    made.setMany({ ...initialData(context, { ...blank, data: preset ?? {} }), ...typed });
    return made;
  };
  const [untouched] = useState(() => JSON.stringify(make({}).patch()));
  const [model, setModel] = useVersionedModel(room, make, carriedOver(earlier?.data ?? {}, room.form).kept);
  const settled = useKeptForm(copy, model, stage, untouched);
  const close = useCarefulClose(
    () => {
      model.flush();
      return JSON.stringify(model.patch()) !== untouched;
    },
    () => {
      settled();
      onClose();
    },
  );
  const create = useMutation({
    mutationFn: () => {
      model.flush();
      const body = { data: model.patch(), ...(stage === undefined ? {} : { stage }) };
      return request<RecordView>(`${formPath(room.view.app, room.form.name)}/records`, {
        method: "POST",
        body,
      });
    },
    onSuccess: async (record) => {
      settled();
      await queryClient.invalidateQueries({ queryKey: ["records", room.view.app] });
      void message.success(t("saved", { ns: "words" }));
      if (preset !== undefined) onClose();
      else {
        const params = { app: room.view.app, form: room.form.name, record: record.id };
        await navigate({ to: "/apps/$app/$form/$record", params });
      }
    },
    onError: (error) => {
      if (!(error instanceof HttpProblem)) return;
      model.showProblems(error.problems);
      focusProblem(formRef.current, error.problems);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: formKey(room.view.app, room.form.name) }),
  });
  const title = textIn(room.form.definition.title, i18n.language, room.app.defaultLocale);
  return (
    <Drawer
      open
      size={720}
      title={t("newTitle", { form: title })}
      onClose={close}
      maskClosable={false}
      footer={
        <div className="drawer-foot">
          <Button onClick={close}>{t("cancel", { ns: "words" })}</Button>
          <Button type="primary" loading={create.isPending} onClick={() => create.mutate()}>
            {t("create", { ns: "words" })}
          </Button>
        </div>
      }
    >
      <UpdateNotice app={room.view.app} />
      {earlier !== null && (
        <Alert
          type="info"
          showIcon
          className="form-alert"
          title={t("typedEarlier")}
          action={
            <Button
              size="small"
              onClick={() => {
                setEarlier(null);
                setStage(pipeline?.initial[0]);
                setModel(make({}));
              }}
            >
              {t("startAnew")}
            </Button>
          }
        />
      )}
      {create.isError && <Alert type="error" showIcon title={create.error.message} className="form-alert" />}
      {pipeline !== undefined && pipeline.initial.length > 1 && (
        <Select
          aria-label={t("stage", { ns: "words" })}
          value={stage ?? null}
          onChange={(next) => setStage(next ?? undefined)}
          options={pipeline.initial.map((name) => ({
            value: name,
            label: textIn(pipeline.stages.get(name)?.definition.title, i18n.language, room.app.defaultLocale),
          }))}
        />
      )}
      <RecordForm
        app={room.app}
        form={room.form}
        model={model}
        services={services}
        idPrefix="new"
        ref={formRef}
        writableOnly
      />
    </Drawer>
  );
}

function blankRecord(room: Room, person: string, stage: string | null, now: string): EngineRecord {
  return {
    ...{ id: "new", form: room.form.name, version: room.app.version, revision: 0 },
    ...{
      pipeline: stage === null ? null : ([...room.form.pipelines.keys()][0] ?? null),
      stage,
      stageSince: now,
    },
    ...{ owner: person, score: null, createdAt: now, createdBy: person, updatedAt: now, updatedBy: person },
    ...{ data: {}, checklist: {}, approval: null },
  };
}
