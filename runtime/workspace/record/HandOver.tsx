import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Modal, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonList, RecordView } from "../../contract/generated/contract.ts";
import { request } from "../../ui/http/request.ts";
import { useClearing } from "../../ui/widgets/use-clearing.tsx";
import { formKey, formPath } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";

/** Gives a record to another owner. */
export function HandOver({ room, record, onClose }: { room: Room; record: RecordView; onClose: () => void }) {
  const { t } = useTranslation("record");
  const queryClient = useQueryClient();
  const clearing = useClearing(t("owner", { ns: "words" }));
  const [owner, setOwner] = useState(record.owner);
  const [text, setText] = useState("");
  const people = useQuery({
    queryKey: ["people", text],
    queryFn: ({ signal }) => request<PersonList>(`/people?search=${encodeURIComponent(text)}`, { signal }),
  });
  const save = useMutation({
    mutationFn: () =>
      request(`${formPath(room.view.app, room.form.name)}/records/${record.id}/owner`, {
        method: "POST",
        body: { owner },
        revision: record.revision,
      }),
    onSuccess: onClose,
    onSettled: () => queryClient.invalidateQueries({ queryKey: formKey(room.view.app, room.form.name) }),
  });
  const known = new Map((people.data?.people ?? []).map(({ id, name }) => [id, name]));
  if (record.owner !== null && !known.has(record.owner) && text === "") {
    known.set(record.owner, record.refs[record.owner]?.title ?? record.owner);
  }
  return (
    <Modal
      open
      title={t("assign")}
      onCancel={onClose}
      onOk={() => save.mutate()}
      okText={t("assign")}
      cancelText={t("cancel", { ns: "words" })}
      okButtonProps={{ loading: save.isPending, disabled: owner === record.owner }}
    >
      {save.isError && <Alert type="error" showIcon title={save.error.message} className="form-alert" />}
      <Select<string>
        className="hand-over"
        aria-label={t("owner", { ns: "words" })}
        value={owner}
        allowClear={clearing}
        loading={people.isFetching}
        showSearch={{ filterOption: false, onSearch: setText }}
        options={[...known].map(([value, label]) => ({ value, label }))}
        onChange={(next: string | undefined) => setOwner(next ?? null)}
      />
    </Modal>
  );
}
