import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import type { RecordRow, RecordView, TransitionView } from "../../contract/generated/contract.ts";
import type { RecordData } from "../../core/record.ts";
import { request } from "../../ui/http/request.ts";
import { formKey, formPath } from "../records/record-queries.ts";
import { showChanged } from "../records/show-changed.ts";
import type { Room } from "../records/use-room.ts";

/** What one move sends: the record as it was read, the move, and what was filled in for it. */
export interface Move {
  readonly record: Pick<RecordRow, "id" | "revision" | "stage">;
  readonly transition: TransitionView;
  readonly data: RecordData;
  readonly comment?: string;
  readonly override?: { readonly reason: string };
}

/**
 * Moves a record through a transition, and makes everything of its form fresh; refusals are told to the reader. It is
 * done once the server has moved it: a dialog that waited for all that is loaded anew would lie over what has arrived.
 */
export function useMove(room: Room) {
  const { t } = useTranslation("board");
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ record, transition, ...body }: Move) =>
      request<RecordView>(
        `${formPath(room.view.app, room.form.name)}/records/${record.id}/transitions/${transition.name}`,
        { method: "POST", body, revision: record.revision },
      ),
    onSuccess: (after, { record, transition }) => {
      showChanged(queryClient, room.view.app, room.form.name, after);
      const pending = after.locked && after.stage === record.stage;
      void message.success(t(pending ? "approvalStarted" : "moved", { stage: transition.toTitle }));
    },
    onError: (error) => void message.error(error.message),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: formKey(room.view.app, room.form.name) }),
  });
}
