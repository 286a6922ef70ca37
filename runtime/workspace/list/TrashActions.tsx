import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { RecordRow } from "../../contract/generated/contract.ts";
import { request } from "../../ui/http/request.ts";
import { formKey, formPath } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";

/** The way back out of the trash. */
export function TrashActions({ room, record }: { room: Room; record: RecordRow }) {
  const { t } = useTranslation("list");
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const restore = useMutation({
    mutationFn: () =>
      request(`${formPath(room.view.app, room.form.name)}/records/${record.id}/restore`, { method: "POST" }),
    onSuccess: () => void message.success(t("restored")),
    onError: (error) => void message.error(error.message),
    onSettled: () => queryClient.invalidateQueries({ queryKey: formKey(room.view.app, room.form.name) }),
  });
  return (
    <Button size="small" loading={restore.isPending} onClick={() => restore.mutate()}>
      {t("restore")}
    </Button>
  );
}
