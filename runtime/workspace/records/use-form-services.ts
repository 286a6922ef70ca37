import { useMemo, useRef } from "react";
import type {
  FileView,
  PersonList,
  RecordPage,
  References,
  ValueList,
} from "../../contract/generated/contract.ts";
import type { FormServices } from "../../ui/form/form-services.ts";
import { request } from "../../ui/http/request.ts";
import { sendFile } from "../../ui/http/send-file.ts";
import { formPath } from "./record-queries.ts";
import type { Room } from "./use-room.ts";

const page = 20;

/** What a form's widgets ask of the server. `record` is null while a new record is filled in. */
export function useFormServices(room: Room, record: string | null, refs: References): FormServices {
  const found = useRef(new Map<string, string>());
  const app = room.view.app;
  const form = room.form;
  return useMemo<FormServices>(
    () => ({
      searchRecords: async (target, text, field) => {
        const search = new URLSearchParams({ limit: String(page) });
        if (text.trim() !== "") search.set("search", text.trim());
        const filter = form.fields.get(field)?.schema["x-filter"];
        if (filter !== undefined) search.set("filter", JSON.stringify(filter));
        const { records } = await request<RecordPage>(
          `${formPath(app, target)}/records?${search.toString()}`,
        );
        for (const { id, title } of records) found.current.set(id, title);
        return records;
      },
      searchPeople: async (text) => {
        const { people } = await request<PersonList>(`/people?search=${encodeURIComponent(text)}`);
        for (const { id, name } of people) found.current.set(id, name);
        return people.map(({ id, name }) => ({ id, title: name }));
      },
      valuesInUse: async (field) => {
        const { values } = await request<ValueList>(`${formPath(app, form.name)}/values?field=${field}`);
        return values;
      },
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
    }),
    [app, form, record, refs],
  );
}
