import { useNavigate } from "@tanstack/react-router";
import { Checkbox, Table, type TableColumnsType } from "antd";
import { type CSSProperties, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { DrawnBody } from "./DrawnBody.tsx";
import { DrawnTable } from "./DrawnTable.tsx";
import { type DrawnRows, DrawnRowsContext } from "./drawn-rows.ts";
import { ListRoomContext } from "./ListCell.tsx";
import { listColumns } from "./list-columns.ts";
import type { LoadedRow } from "./loaded-row.ts";
import { useSelecting } from "./use-selecting.ts";

interface RecordTableProps extends Pick<DrawnRows, "room" | "rows" | "total" | "more"> {
  readonly columns: readonly string[];
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
  readonly trashed: boolean;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

const parts = { table: DrawnTable, body: { wrapper: DrawnBody } };
const widths = { select: 44, actions: 200 };

/** Records in rows, of which only those in sight are drawn, below a head of antd; how more of them come is told around it. */
export function RecordTable(props: RecordTableProps) {
  const { room, columns, rows, total, more, sort, onSort, trashed, selected, onSelect } = props;
  const { t, i18n } = useTranslation("list");
  const navigate = useNavigate();
  const own = useMemo(
    () => listColumns(room, columns, sort, i18n.language),
    [room, columns, sort, i18n.language],
  );
  const selecting = useSelecting(rows, selected, onSelect);
  const { toggleAll } = selecting;
  const open = useCallback(
    (record: string) =>
      void navigate({
        to: "/apps/$app/$form/$record",
        params: { app: room.view.app, form: room.form.name, record },
      }),
    [navigate, room],
  );
  const drawn = useMemo<DrawnRows>(
    () => ({ room, rows, columns: own, selecting: trashed ? null : selecting, open, total, more }),
    [room, rows, own, trashed, selecting, open, total, more],
  );
  const isAny = selected.size > 0 && rows.some(({ id }) => selected.has(id));
  const isAll = isAny && rows.every(({ id }) => selected.has(id));
  const actions = <span className="for-readers">{t("actions")}</span>;
  const head: TableColumnsType<LoadedRow> = trashed
    ? [...own, { key: "actions", width: widths.actions, title: actions }]
    : [
        {
          ...{ key: "select", width: widths.select, className: "ant-table-selection-column" },
          title: (
            <Checkbox
              aria-label={t("selectAll")}
              checked={isAll}
              indeterminate={isAny && !isAll}
              onChange={toggleAll}
            />
          ),
        },
        ...own,
      ];
  const width = head.reduce((sum, column) => sum + Number(column.width), 0);
  return (
    <ListRoomContext value={room}>
      <DrawnRowsContext value={drawn}>
        <Table<LoadedRow>
          size="small"
          rowKey="id"
          pagination={false}
          tableLayout="fixed"
          style={{ "--list-width": `${String(width)}px` } as CSSProperties}
          // Antd is to know that there are rows, and nothing of them.
          dataSource={rows.slice(0, 1)}
          components={parts}
          columns={head}
          onChange={(_pagination, _filters, sorter) => {
            const { columnKey, order } = Array.isArray(sorter) ? {} : sorter;
            if (columnKey === undefined) return;
            const name = String(columnKey);
            onSort(order === "descend" ? `-${name}` : order === "ascend" ? name : undefined);
          }}
        />
      </DrawnRowsContext>
    </ListRoomContext>
  );
}
