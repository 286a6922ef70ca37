import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import type { BulkRequest, BulkResult, RecordRow } from "../../contract/generated/contract.ts";
import { textIn } from "../../core/definition/text.ts";
import { request } from "../../ui/http/request.ts";
import { formKey, formPath } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";

interface BulkBarProps {
  readonly room: Room;
  readonly records: readonly RecordRow[];
  readonly onDone: () => void;
}

/** What is done to the selected records at once; each passes the same gate as alone, and refusals are reported. */
export function BulkBar({ room, records, onDone }: BulkBarProps) {
  const { t, i18n } = useTranslation("list");
  const { message, modal } = App.useApp();
  const queryClient = useQueryClient();
  const titles = new Map(records.map(({ id, title }) => [id, title]));
  const words = (text: Parameters<typeof textIn>[0]) => textIn(text, i18n.language, room.app.defaultLocale);
  const run = useMutation({
    mutationFn: (body: Omit<BulkRequest, "ids">) =>
      request<BulkResult>(`${formPath(room.view.app, room.form.name)}/records/bulk`, {
        method: "POST",
        body: { ids: [...titles.keys()], ...body },
      }),
    onSuccess: ({ results }, asked) => {
      const refused = results.filter(({ status }) => status >= 300);
      const done = t("bulkDone", { done: results.length - refused.length, all: results.length });
      if (refused.length === 0)
        void message.success(asked.delete === true ? t("deleted", { count: results.length }) : done);
      else {
        modal.warning({
          title: done,
          width: 560,
          content: (
            <>
              <p>{t("bulkRefused")}</p>
              <ul className="bulk-report">
                {refused.map(({ id, problems }) => (
                  <li key={id}>
                    <strong>{titles.get(id)}</strong>
                    {problems?.map((problem) => (
                      <div key={problem.code + problem.pointer}>{problem.message}</div>
                    ))}
                  </li>
                ))}
              </ul>
            </>
          ),
        });
      }
      onDone();
    },
    onError: (error) => void message.error(error.message),
    onSettled: () => queryClient.invalidateQueries({ queryKey: formKey(room.view.app, room.form.name) }),
  });
  const stages = new Set(records.map(({ stage }) => stage));
  const moves = [...room.form.pipelines.values()]
    .flatMap(({ transitions }) => [...transitions.values()])
    .filter(({ from }) => [...from].some((stage) => stages.has(stage)));
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t("selected", { count: records.length })}>
      <strong>{t("selected", { count: records.length })}</strong>
      {moves.length > 0 && (
        <Dropdown
          trigger={["click"]}
          menu={{
            items: moves.map(({ name, definition }) => ({ key: name, label: words(definition.title) })),
            onClick: ({ key }) => run.mutate({ transition: { name: key } }),
          }}
        >
          <Button loading={run.isPending}>{t("bulkMove")}</Button>
        </Dropdown>
      )}
      {room.rights.delete && (
        <Button danger loading={run.isPending} onClick={() => run.mutate({ delete: true })}>
          {t("bulkDelete")}
        </Button>
      )}
      <Button type="text" onClick={onDone}>
        {t("cancel", { ns: "words" })}
      </Button>
    </div>
  );
}
