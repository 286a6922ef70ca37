import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import type { RecordView } from "../../contract/generated/contract.ts";
import type { CompiledStage } from "../../core/compile/compiled.ts";
import { request } from "../../ui/http/request.ts";
import { Checklist } from "../../ui/records/Checklist.tsx";
import { formKey, formPath } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";

interface ChecklistCardProps {
  readonly room: Room;
  readonly record: RecordView;
  readonly stage: CompiledStage;
}

/** What is ticked off in the present stage, on the server. */
export function ChecklistCard({ room, record, stage }: ChecklistCardProps) {
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const tick = useMutation({
    mutationFn: ({ item, done }: { item: string; done: boolean }) =>
      request(`${formPath(room.view.app, room.form.name)}/records/${record.id}/checklist/${item}`, {
        method: "PUT",
        body: { done },
        revision: record.revision,
      }),
    onError: (error) => void message.error(error.message),
    onSettled: () => queryClient.invalidateQueries({ queryKey: formKey(room.view.app, room.form.name) }),
  });
  const isTicked = (item: string) =>
    tick.isPending && tick.variables.item === item
      ? tick.variables.done
      : Object.hasOwn(record.checklist, item);
  return (
    <Checklist
      room={room}
      stage={stage}
      isTicked={isTicked}
      disabled={!record.rights.update || record.locked || tick.isPending}
      onTick={(item, done) => tick.mutate({ item, done })}
    />
  );
}
