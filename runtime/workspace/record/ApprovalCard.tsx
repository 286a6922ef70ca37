import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ApprovalView, DecisionRequest, RecordView } from "../../contract/generated/contract.ts";
import { request } from "../../ui/http/request.ts";
import { ApprovalPanel } from "../../ui/records/ApprovalPanel.tsx";
import { formKey, formPath } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";

interface ApprovalCardProps {
  readonly room: Room;
  readonly record: RecordView;
  readonly approval: ApprovalView;
}

/** The approval that holds the record still, decided on the server. */
export function ApprovalCard({ room, record, approval }: ApprovalCardProps) {
  const queryClient = useQueryClient();
  const decide = useMutation({
    mutationFn: (body: DecisionRequest) =>
      request(`${formPath(room.view.app, room.form.name)}/records/${record.id}/approvals/${approval.id}`, {
        method: "POST",
        body,
        revision: record.revision,
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: formKey(room.view.app, room.form.name) }),
  });
  return (
    <ApprovalPanel
      room={room}
      pipeline={record.pipeline}
      to={approval.to}
      asker={record.refs[approval.startedBy]?.title ?? "–"}
      roles={approval.steps[approval.current]?.roles ?? []}
      comment={approval.comment}
      mine={approval.mine}
      busy={decide.isPending}
      failure={decide.error?.message ?? null}
      onDecide={(decision) => decide.mutate(decision)}
    />
  );
}
