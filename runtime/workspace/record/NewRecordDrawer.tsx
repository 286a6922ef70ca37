import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Alert, App, Button, Drawer, Select } from "antd";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { RecordView, References } from "../../contract/generated/contract.ts";
import { textIn } from "../../core/definition/text.ts";
import type { FormerText } from "../../core/diff/former-text.ts";
import { initialData } from "../../core/derive/initial-data.ts";
import type { EngineRecord, RecordData } from "../../core/record.ts";
import { createFormModel } from "../../ui/form/form-model.ts";
import { focusProblem } from "../../ui/form/focus-problem.ts";
import { RecordForm, type RecordFormHandle } from "../../ui/form/RecordForm.tsx";
import { HttpProblem } from "../../ui/http/http-problem.ts";
import { request } from "../../ui/http/request.ts";
import { useLearning } from "../records/use-learning.ts";
import { browserContext } from "../records/browser-context.ts";
import { formKey, formPath } from "../records/record-queries.ts";
import { useFormServices } from "../records/use-form-services.ts";
import type { Room } from "../records/use-room.ts";
import { sessionQuery } from "../../ui/http/session-query.ts";
import { UpdateNotice } from "../update/UpdateNotice.tsx";
import { useNewest } from "../update/use-newest.ts";
import { useTyping } from "../update/use-typing.ts";
import { FormerTexts } from "./FormerTexts.tsx";
import type { UnsentDraft } from "./is-newest-draft.ts";
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
  const [chosen, choose] = useState<Pick<TypedNew, "stage" | "stageTitle">>(earlier ?? {});
  const isOffered = pipeline?.initial.some((name) => name === chosen.stage) === true;
  const stage = isOffered ? chosen.stage : pipeline?.initial[0];
  const make = (typed: RecordData) => {
    if (session === null) throw new Error("Nobody is signed in");
    const context = browserContext(room, session, {});
    const blank = blankRecord(room, session.user.id, stage ?? null, context.now);
    const made = createFormModel({ context, record: blank, locale: i18n.language });
    made.setMany({ ...initialData(context, { ...blank, data: preset ?? {} }), ...typed });
    return made;
  };
  const begin = () => make({}).patch();
  const versioned = useVersionedModel(room, { make, begin, title: services.title, kept: earlier });
  const { model, setModel, typed, former } = versioned;
  useLearning(room, model);
  const newest = useNewest(room);
  const settled = useKeptForm(copy, room.form, versioned, chosen);
  const [anew, setAnew] = useState(false);
  const { stageTitle } = chosen;
  const { tell } = versioned;
  useEffect(() => {
    if (isOffered || stageTitle === undefined) return;
    tell([{ title: t("stage", { ns: "words" }), text: stageTitle }]);
    choose({});
  }, [isOffered, stageTitle, tell, t]);
  const isTyped = () => {
    model.flush();
    return Object.keys(typed()).length > 0;
  };
  useTyping(
    isTyped,
    useSyncExternalStore(model.subscribe, () => Object.keys(typed()).length > 0),
  );
  const close = useCarefulClose(
    () => isTyped() || former.length > 0,
    () => {
      settled();
      onClose();
    },
  );
  const create = useMutation({
    mutationFn: async () => {
      model.flush();
      setAnew(false);
      const isWhole = newest.isAlike(typed()) && newest.carried(typed()).lost.length === 0;
      if (!isWhole && newest.adopt()) return null;
      const { kept: data } = newest.carried(model.patch());
      const body = { data, ...(stage === undefined ? {} : { stage }) };
      return request<RecordView>(`${formPath(room.view.app, room.form.name)}/records`, {
        method: "POST",
        body,
      });
    },
    onSuccess: async (record) => {
      if (record === null) {
        setAnew(true);
        return;
      }
      settled();
      // What found no field stays with the record until it is dismissed there.
      if (former.length > 0) leaveWith(session?.user.id ?? "", record, former);
      await queryClient.invalidateQueries({ queryKey: ["records", room.view.app] });
      void message.success(t("saved", { ns: "words" }));
      if (preset !== undefined) onClose();
      else {
        const params = { app: room.view.app, form: room.form.name, record: record.id };
        await navigate({ to: "/apps/$app/$form/$record", params });
      }
    },
    onError: async (error) => {
      if (!(error instanceof HttpProblem)) return;
      // A newer version may be what stands behind it, and the form must have its fields before it can be mended.
      if ([400, 422].includes(error.status)) await newest.refresh();
      if (newest.adopt()) {
        create.reset();
        setAnew(true);
        return;
      }
      model.showProblems(error.problems);
      focusProblem(formRef.current, error.problems);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: formKey(room.view.app, room.form.name) }),
  });
  const titleOf = (name: string) =>
    textIn(pipeline?.stages.get(name)?.definition.title, i18n.language, room.app.defaultLocale);
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
      <UpdateNotice app={room.view.app} over />
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
                choose({});
                versioned.dismiss();
                setModel(make({}));
              }}
            >
              {t("startAnew")}
            </Button>
          }
        />
      )}
      <FormerTexts texts={former} onDismiss={versioned.dismiss} />
      {anew && <Alert type="info" showIcon role="status" title={t("createAnew")} className="form-alert" />}
      {create.isError && <Alert type="error" showIcon title={create.error.message} className="form-alert" />}
      {pipeline !== undefined && pipeline.initial.length > 1 && (
        <Select
          aria-label={t("stage", { ns: "words" })}
          value={stage ?? null}
          onChange={(next) => choose(next === null ? {} : { stage: next, stageTitle: titleOf(next) })}
          options={pipeline.initial.map((name) => ({ value: name, label: titleOf(name) }))}
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

function leaveWith(user: string, { app, form, id }: RecordView, former: readonly FormerText[]): void {
  const draft: UnsentDraft = { data: {}, former, at: new Date().toISOString(), over: null };
  typedCopy<UnsentDraft>(user, `${app}.${form}.${id}`).store(draft);
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
