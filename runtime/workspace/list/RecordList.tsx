import { DownloadOutlined } from "@ant-design/icons";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Alert, Button, Dropdown, Empty, Skeleton } from "antd";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { textIn } from "../../core/definition/text.ts";
import { aggregateQuery, formPath, recordsQuery, type Selection } from "../records/record-queries.ts";
import type { Room } from "../records/use-room.ts";
import { BulkBar } from "./BulkBar.tsx";
import { rowsOf } from "./loaded-row.ts";
import { RecordTable } from "./RecordTable.tsx";

interface RecordListProps {
  readonly room: Room;
  readonly columns: readonly string[];
  readonly selection: Selection;
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
  /** Takes the reader's own filters away; null where there are none. */
  readonly onClear: (() => void) | null;
  /** Opens the form of a new record; null where the reader may not make one. */
  readonly onNew: (() => void) | null;
}

const none: ReadonlySet<string> = new Set();

/** Records as a table that loads as it is scrolled, with what is done to many at once. */
export function RecordList({ room, columns, selection, sort, onSort, onClear, onNew }: RecordListProps) {
  const { t } = useTranslation("list");
  const [selected, setSelected] = useState<ReadonlySet<string>>(none);
  const app = room.view.app;
  const form = room.form.name;
  const pages = useInfiniteQuery(recordsQuery(app, form, selection));
  const { data, fetchNextPage } = pages;
  const total = useQuery({
    ...aggregateQuery(app, form, selection, [], ["count"]),
    enabled: selection.trashed !== true,
  });
  const rows = useMemo(() => data?.pages.flatMap(rowsOf) ?? [], [data]);
  const waits = !pages.hasNextPage || pages.isFetching || pages.isFetchNextPageError;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const count = total.data?.groups[0]?.count ?? null;
  const chosen = selected.size === 0 ? [] : rows.filter(({ id }) => selected.has(id));
  const trashed = selection.trashed === true;
  if (pages.isPending)
    return <Skeleton active className="list-skeleton" title={false} paragraph={{ rows: 10 }} />;
  if (pages.isError && rows.length === 0) {
    const again = <Button onClick={() => void pages.refetch()}>{t("retry", { ns: "words" })}</Button>;
    return <Alert type="error" showIcon title={pages.error.message} action={again} />;
  }
  const exportTo = (format: string) => {
    const search = new URLSearchParams({ format });
    if (selection.view !== undefined) search.set("view", selection.view);
    if (selection.filter !== undefined) search.set("filter", JSON.stringify(selection.filter));
    location.assign(`/api${formPath(app, form)}/records/export?${search.toString()}`);
  };
  return (
    <div
      className={pages.isPlaceholderData ? "record-list record-list-stale" : "record-list"}
      aria-busy={pages.isPlaceholderData}
    >
      <div className="list-bar">
        {chosen.length > 0 ? (
          <BulkBar
            room={room}
            records={chosen.map(({ record }) => record)}
            onDone={() => setSelected(none)}
          />
        ) : (
          <span className="quiet number">{!trashed && count !== null && t("total", { count })}</span>
        )}
        {!trashed && room.rights.export && chosen.length === 0 && (
          <Dropdown
            trigger={["click"]}
            menu={{
              items: [
                { key: "csv", label: "CSV" },
                { key: "xlsx", label: "Excel (XLSX)" },
              ],
              onClick: ({ key }) => exportTo(key),
            }}
          >
            <Button type="text" icon={<DownloadOutlined />}>
              {t("export")}
            </Button>
          </Dropdown>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyList room={room} trashed={trashed} onClear={onClear} onNew={onNew} />
      ) : (
        <RecordTable
          {...{ room, columns, rows, sort, onSort, selected, trashed }}
          total={count}
          more={waits ? null : more}
          onSelect={setSelected}
        />
      )}
      {pages.isFetchNextPageError && (
        <Alert
          type="error"
          showIcon
          title={pages.error.message}
          action={<Button onClick={() => void fetchNextPage()}>{t("retry", { ns: "words" })}</Button>}
        />
      )}
    </div>
  );
}

type EmptyListProps = Pick<RecordListProps, "room" | "onClear" | "onNew"> & { readonly trashed: boolean };

function EmptyList({ room, trashed, onClear, onNew }: EmptyListProps) {
  const { t, i18n } = useTranslation("board");
  if (trashed && onClear === null)
    return <Empty className="list-empty" description={t("trashEmpty", { ns: "list" })} />;
  const form = textIn(room.form.definition.title, i18n.language, room.app.defaultLocale);
  return (
    <Empty className="list-empty" description={t(onClear === null ? "noRecords" : "noMatch")}>
      {onClear !== null && <Button onClick={onClear}>{t("clearFilters")}</Button>}
      {onClear === null && onNew !== null && <Button onClick={onNew}>{t("newRecord", { form })}</Button>}
    </Empty>
  );
}
