import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { RecordRow } from "../../contract/generated/contract.ts";
import { request } from "../../ui/http/request.ts";
import { formKey, formPath, recordKey } from "../records/record-queries.ts";
import { noteKept, noteRemoved } from "../records/removed-record.ts";
import type { Room } from "../records/use-room.ts";

/** How long the undo is at hand, in seconds: a page that is slow has then been drawn behind it. */
const atHand = 15;

type Trashable = Pick<RecordRow, "id" | "revision" | "title">;

/** Puts a record into the trash, with an undo at hand, and takes it out again. */
export function useTrash(room: Room) {
  const { t } = useTranslation("record");
  const { message, notification } = App.useApp();
  const queryClient = useQueryClient();
  const path = `${formPath(room.view.app, room.form.name)}/records`;
  const keyOf = (id: string) => recordKey(room.view.app, room.form.name, id);
  const refresh = (id: string) => {
    noteKept(queryClient, keyOf(id));
    return queryClient.invalidateQueries({ queryKey: formKey(room.view.app, room.form.name) });
  };
  /** Everything but the record itself, which is no longer where the page that still shows it would look. */
  const refreshOthers = (id: string) => {
    const own = keyOf(id);
    void queryClient.invalidateQueries({ queryKey: own, refetchType: "none" });
    return queryClient.invalidateQueries({
      queryKey: formKey(room.view.app, room.form.name),
      predicate: ({ queryKey }) => !own.every((part, index) => queryKey[index] === part),
    });
  };
  const restore = useMutation({
    mutationFn: ({ id }: Trashable) => request(`${path}/${id}/restore`, { method: "POST" }),
    onSuccess: () => void message.success(t("restored", { ns: "list" })),
    onError: (error) => void message.error(error.message),
    onSettled: (_data, _error, { id }) => refresh(id),
  });
  const remove = useMutation({
    mutationFn: ({ id, revision }: Trashable) => request(`${path}/${id}`, { method: "DELETE", revision }),
    // What is heard of it live may come before the answer.
    onMutate: ({ id }) => noteRemoved(queryClient, keyOf(id)),
    onSuccess: (_, record) => {
      notification.info({
        key: record.id,
        duration: atHand,
        title: t("undoDelete", { title: record.title }),
        actions: (
          <Button
            size="small"
            onClick={() => {
              notification.destroy(record.id);
              restore.mutate(record);
            }}
          >
            {t("undo", { ns: "words" })}
          </Button>
        ),
      });
    },
    onError: (error) => void message.error(error.message),
    onSettled: (_data, error, { id }) => (error === null ? refreshOthers(id) : refresh(id)),
  });
  return { remove, restore };
}
