import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordView, Session } from "../../contract/generated/contract.ts";
import type { RecordData } from "../../core/record.ts";
import { carriedTyping } from "../../core/diff/carried-typing.ts";
import { createFormModel, type FormModel } from "../../ui/form/form-model.ts";
import { HttpProblem, type ServerProblem } from "../../ui/http/http-problem.ts";
import { request } from "../../ui/http/request.ts";
import { browserContext } from "../records/browser-context.ts";
import { engineRecord } from "../../ui/records/engine-record.ts";
import { useLearning } from "../records/use-learning.ts";
import { formKey, formPath } from "../records/record-queries.ts";
import { showChanged } from "../records/show-changed.ts";
import type { Room } from "../records/use-room.ts";
import { useNewest } from "../update/use-newest.ts";
import { conflictingFields, type FieldConflict } from "./conflicting-fields.ts";
import { typedSince } from "./typed-since.ts";
import { useRecordDraft } from "./use-record-draft.ts";
import { useVersionedModel } from "./use-versioned-model.ts";

/**
 * A record that is being edited: what is typed survives a newer version of the record or its app and a closed browser;
 * fields that somebody else changed meanwhile come back as a conflict to be settled when they are saved.
 */
export function useEditing(
  room: Room,
  { record, behind }: { readonly record: RecordView; readonly behind: boolean },
  session: Session,
  title: (id: string) => string | undefined,
  onRefused: (problems: readonly ServerProblem[]) => void,
) {
  const { t, i18n } = useTranslation("words");
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const path = `${formPath(room.view.app, room.form.name)}/records/${record.id}`;
  const make = (data: RecordData): FormModel => {
    const model = createFormModel({
      context: browserContext(room, session, record.data),
      record: engineRecord(record),
      locale: i18n.language,
      access: record.access,
    });
    if (Object.keys(data).length > 0) model.setMany(data);
    return model;
  };
  const newest = useNewest(room);
  const versioned = useVersionedModel(room, { make, title });
  const { model, setModel } = versioned;
  useLearning(room, model);
  const [conflict, setConflict] = useState<readonly FieldConflict[] | null>(null);
  const { properties } = room.form.definition.schema;
  const base = useRef({ record, fields: properties });
  /** A save met a newer record: it goes on by itself once that is loaded, unless the same fields changed. */
  const again = useRef(false);
  /** Fields that somebody else changed while they were being typed into: asked about when they are saved, not before. */
  const found = useRef<readonly FieldConflict[]>([]);

  useEffect(() => {
    const { fields, record: was } = base.current;
    const { revision, data, access } = was;
    if (revision === record.revision && data === record.data && access === record.access) return;
    model.flush();
    const patch = model.patch();
    // What a newer version of the app has changed by itself is nobody's change.
    const before = newest.carried(carriedTyping(fields, room, data).kept).kept;
    const clashes = conflictingFields(before, record.data, newest.carried(patch).kept);
    base.current = { record, fields: properties };
    setModel(make(patch));
    const anew = new Set(clashes.map(({ field }) => field));
    found.current = [...found.current.filter(({ field }) => !anew.has(field)), ...clashes];
    if (clashes.length === 0 || !again.current) return;
    again.current = false;
    setConflict(clashes);
    // The model follows the record's versions only; everything else it reads is fixed while the page is open.
  }, [record]);

  const [kept, typed] = useRecordDraft(room, { record, session, versioned, newest, title });

  const save = useMutation({
    mutationFn: async () => {
      model.flush();
      if ((behind || !newest.isAlike(model.patch())) && newest.adopt()) {
        // What has another name or meaning by now, or is written upon what is newer, is saved by the version that has
        // it, once the page is that far.
        again.current = true;
        return null;
      }
      const { kept: data } = newest.carried(model.patch());
      if (Object.keys(data).length === 0) return null;
      const open = found.current.filter(({ field }) => Object.hasOwn(data, field));
      found.current = open;
      if (open.length > 0) {
        setConflict(open);
        return null;
      }
      const { revision } = record;
      const after = await request<RecordView>(path, { method: "PATCH", body: { data }, revision });
      return { after, data };
    },
    onSuccess: (saved) => {
      if (saved === null) return;
      const { after, data } = saved;
      model.flush();
      const since = typedSince(data, model.patch(), record.data);
      base.current = { record: after, fields: properties };
      showChanged(queryClient, room.view.app, room.form.name, after);
      const next = createFormModel({
        context: browserContext(room, session, after.data),
        record: engineRecord(after),
        locale: i18n.language,
        access: after.access,
      });
      if (Object.keys(since).length > 0) next.setMany(since);
      setModel(next);
      typed(next.patch());
      void message.success(t("saved"));
    },
    onError: async (error) => {
      if (error instanceof HttpProblem && [400, 412, 422].includes(error.status)) {
        // A newer version may be what stands behind it: it must be known before the same is asked or sent again.
        const isOther = await newest.refresh();
        const { lost } = newest.carried(model.patch());
        if (error.status !== 412 && isOther && (lost.length > 0 || !newest.isAlike(model.patch())))
          return setTimeout(() => save.mutate());
      }
      if (error instanceof HttpProblem && error.problems.length > 0) {
        model.showProblems(error.problems);
        onRefused(error.problems);
      }
      again.current = error instanceof HttpProblem && error.status === 412;
      // Who has to sign in again is asked to by the page.
      const asked = error instanceof HttpProblem && error.status === 401;
      if (!again.current && !asked) void message.error(error.message);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: formKey(room.view.app, room.form.name) }),
  });

  const { mutate } = save;
  useEffect(() => {
    if (!again.current) return;
    again.current = false;
    mutate();
  }, [model, mutate]);

  const asked =
    conflict === null
      ? []
      : conflict.filter(({ field, mine }) => Object.hasOwn(newest.carried({ [field]: mine }).kept, field));
  const settle = (values: RecordData) => {
    found.current = [];
    model.setMany(newest.carried(values).kept);
    setConflict(null);
    save.mutate();
  };
  // What was asked about has gone from the app meanwhile.
  const isMoot = conflict !== null && asked.length === 0;
  useEffect(() => {
    if (isMoot) settle({});
  }, [isMoot]);

  return {
    model,
    newest,
    versioned,
    save,
    kept,
    conflict: asked.length === 0 ? null : asked,
    discard: () => {
      found.current = [];
      setModel(make({}));
      typed({});
    },
    settle,
  };
}
