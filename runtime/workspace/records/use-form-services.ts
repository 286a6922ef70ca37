import { useMemo, useRef } from "react";
import type { FileView, References } from "../../contract/generated/contract.ts";
import type { Choosable, FormServices } from "../../ui/form/form-services.ts";
import { findPeople, findRecords, findValues } from "../../ui/http/find-choosables.ts";
import { sendFile } from "../../ui/http/send-file.ts";
import { formPath } from "./record-queries.ts";
import type { Room } from "./use-room.ts";

/** What a form's widgets ask of the server. `record` is null while a new record is filled in. */
export function useFormServices(room: Room, record: string | null, refs: References): FormServices {
  const found = useRef(new Map<string, string>());
  const app = room.view.app;
  const form = room.form;
  return useMemo<FormServices>(() => {
    const noted = (list: readonly Choosable[]) => {
      for (const { id, title } of list) found.current.set(id, title);
      return list;
    };
    return {
      searchRecords: async ({ schema }, text) =>
        noted(await findRecords(app, schema["x-form"] ?? "", text, schema["x-filter"])),
      searchPeople: async (text) => noted(await findPeople(text)),
      valuesInUse: (field) => findValues(app, form.name, field),
      upload: async (field, file, progress) => {
        const home = record === null ? "" : `/${record}`;
        const sent = await sendFile<FileView>(
          `${formPath(app, form.name)}/records${home}/files?field=${field}`,
          file,
          progress,
        );
        found.current.set(sent.id, sent.name);
        return sent;
      },
      title: (id) => (Object.hasOwn(refs, id) ? refs[id]?.title : found.current.get(id)),
    };
  }, [app, form, record, refs]);
}
