import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Segmented, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordView } from "../../contract/generated/contract.ts";
import { request } from "../../ui/http/request.ts";
import { eventsQuery, formPath } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";
import { useTypedText } from "./use-typed-text.ts";
import { TimelineEntry } from "../../ui/records/TimelineEntry.tsx";
import { GrowingText } from "../../ui/widgets/GrowingText.tsx";

type Show = "everything" | "changes" | "comments";

/** The record's history, the newest first, with the place to write a comment. */
export function Timeline({ room, record }: { room: Room; record: RecordView }) {
  const { t } = useTranslation("record");
  const queryClient = useQueryClient();
  const [show, setShow] = useState<Show>("everything");
  const [text, setText] = useTypedText(`${room.view.app}.${room.form.name}.${record.id}.comment`);
  const query = eventsQuery(room.view.app, room.form.name, record.id);
  const pages = useInfiniteQuery(query);
  const comment = useMutation({
    mutationFn: () =>
      request(`${formPath(room.view.app, room.form.name)}/records/${record.id}/comments`, {
        method: "POST",
        body: { text: text.trim() },
      }),
    onSuccess: () => setText(""),
    onSettled: () => queryClient.invalidateQueries({ queryKey: query.queryKey }),
  });
  const wants = (type: string) =>
    show === "everything" || (show === "comments") === (type === "commented" || type === "file-added");
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{t("timeline")}</h2>
        <Segmented<Show>
          aria-label={t("timelineShow")}
          size="small"
          value={show}
          onChange={setShow}
          options={(["everything", "changes", "comments"] as const).map((value) => ({
            value,
            label: t(value),
          }))}
        />
      </div>
      <div className="comment-box">
        <GrowingText
          aria-label={t("commentPlaceholder")}
          placeholder={t("commentPlaceholder")}
          value={text}
          maxLength={10_000}
          readOnly={comment.isPending}
          least={1}
          most={8}
          onChange={(event) => setText(event.target.value)}
        />
        <Button disabled={text.trim() === ""} loading={comment.isPending} onClick={() => comment.mutate()}>
          {t("send")}
        </Button>
      </div>
      {comment.isError && <Alert type="error" showIcon title={comment.error.message} />}
      {pages.isPending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {pages.isError && <Alert type="error" title={pages.error.message} />}
      <ol className="timeline">
        {pages.data?.pages.flatMap(({ events, refs }) =>
          events
            .filter(({ type }) => wants(type))
            .map((event) => (
              <TimelineEntry
                key={event.id}
                room={room}
                event={event}
                title={(id) => (Object.hasOwn(refs, id) ? refs[id]?.title : undefined)}
                data={record.data}
              />
            )),
        )}
      </ol>
      {pages.hasNextPage && (
        <Button type="link" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t("older")}
        </Button>
      )}
    </section>
  );
}
