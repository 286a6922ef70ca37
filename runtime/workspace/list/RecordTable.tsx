import { useNavigate } from "@tanstack/react-router";
import { Table, type TableColumnsType } from "antd";
import { type CSSProperties, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { RecordRow, References } from "../../contract/generated/contract.ts";
import type { Room } from "../records/use-room.ts";
import { DrawnBody } from "./DrawnBody.tsx";
import { DrawnRowsContext } from "./drawn-rows.ts";
import { DrawnTable } from "./DrawnTable.tsx";
import { listColumns } from "./list-columns.tsx";
import { TrashActions } from "./TrashActions.tsx";

interface RecordTableProps {
  readonly room: Room;
  readonly columns: readonly string[];
  readonly records: readonly RecordRow[];
  readonly refs: References;
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
  readonly trashed: boolean;
  readonly selected: readonly string[];
  readonly onSelect: (selected: readonly string[]) => void;
  readonly total: number | null;
  /** Asks for more records; null where there are no more, or they are on their way. */
  readonly more: (() => void) | null;
}

const parts = { table: DrawnTable, body: { wrapper: DrawnBody } };
const widths = { select: 44, actions: 200 };

/** Records in rows, of which only those in sight are drawn. */
export function RecordTable(props: RecordTableProps) {
  const { room, columns, records, refs, sort, onSort, trashed, selected, onSelect, total, more } = props;
  const { t, i18n } = useTranslation("list");
  const navigate = useNavigate();
  const drawn = useMemo(() => ({ total, more }), [total, more]);
  const shown: TableColumnsType<RecordRow> = listColumns(room, columns, refs, sort, i18n.language);
  if (trashed)
    shown.push({
      key: "actions",
      width: widths.actions,
      className: "list-actions",
      title: <span className="for-readers">{t("actions")}</span>,
      render: (_: unknown, record) => <TrashActions room={room} record={record} />,
    });
  const width = shown.reduce((sum, column) => sum + Number(column.width), trashed ? 0 : widths.select);
  return (
    <DrawnRowsContext value={drawn}>
      <Table<RecordRow>
        size="small"
        rowKey="id"
        pagination={false}
        tableLayout="fixed"
        style={{ "--list-width": `${String(width)}px` } as CSSProperties}
        dataSource={records}
        components={parts}
        columns={shown}
        {...(!trashed && {
          rowSelection: {
            columnWidth: widths.select,
            selectedRowKeys: [...selected],
            getTitleCheckboxProps: () => ({ "aria-label": t("selectAll") }),
            getCheckboxProps: ({ title }) => ({ "aria-label": t("selectRecord", { title }) }),
            onChange: (keys) => onSelect(keys.map(String)),
          },
        })}
        onRow={(record, index = 0) => ({
          // The head is the first row.
          "aria-rowindex": index + 2,
          ...(!trashed && {
            onDoubleClick: () =>
              void navigate({
                to: "/apps/$app/$form/$record",
                params: { app: room.view.app, form: room.form.name, record: record.id },
              }),
          }),
        })}
        onChange={(_pagination, _filters, sorter) => {
          const { columnKey, order } = Array.isArray(sorter) ? {} : sorter;
          if (columnKey === undefined) return;
          const name = String(columnKey);
          onSort(order === "descend" ? `-${name}` : order === "ascend" ? name : undefined);
        }}
      />
    </DrawnRowsContext>
  );
}
