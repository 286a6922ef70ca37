import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { RecordView } from "../../contract/generated/contract.ts";
import type { CompiledStage } from "../../core/compile/compiled.ts";
import { textIn } from "../../core/definition/text.ts";
import { request } from "../../ui/http/request.ts";
import { formKey, formPath } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";

interface ChecklistCardProps {
  readonly room: Room;
  readonly record: RecordView;
  readonly stage: CompiledStage;
}

/** What is ticked off in the present stage. */
export function ChecklistCard({ room, record, stage }: ChecklistCardProps) {
  const { t, i18n } = useTranslation("record");
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
    <section className="panel">
      <h2>{t("checklist")}</h2>
      <ul className="checklist">
        {stage.checklist.map((item) => (
          <li key={item.name}>
            <Checkbox
              checked={isTicked(item.name)}
              disabled={!record.rights.update || record.locked || tick.isPending}
              onChange={(event) => tick.mutate({ item: item.name, done: event.target.checked })}
            >
              {textIn(item.title, i18n.language, room.app.defaultLocale)}
              {item.required === true && <span className="card-warn"> · {t("required")}</span>}
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  );
}
