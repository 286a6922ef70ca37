import { useNavigate } from "@tanstack/react-router";
import { Table, type TableColumnsType } from "antd";
import { type CSSProperties, memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "../records/use-room.ts";
import { DrawnBody } from "./DrawnBody.tsx";
import { DrawnTable } from "./DrawnTable.tsx";
import { ListRoomContext } from "./ListCell.tsx";
import type { LoadedRow } from "./loaded-row.ts";
import { listColumns } from "./list-columns.tsx";
import { TrashActions } from "./TrashActions.tsx";

interface RecordTableProps {
  readonly room: Room;
  readonly columns: readonly string[];
  readonly rows: readonly LoadedRow[];
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
  readonly trashed: boolean;
  readonly selected: readonly string[];
  readonly onSelect: (selected: readonly string[]) => void;
}

const parts = { table: DrawnTable, body: { wrapper: DrawnBody } };
const widths = { select: 44, actions: 200 };

/** Records in rows, of which only those in sight are drawn; how more of them come is told around it. */
export const RecordTable = memo(function RecordTable(props: RecordTableProps) {
  const { room, columns, rows, sort, onSort, trashed, selected, onSelect } = props;
  const { t, i18n } = useTranslation("list");
  const navigate = useNavigate();
  const own = useMemo(
    () => listColumns(room, columns, sort, i18n.language),
    [room, columns, sort, i18n.language],
  );
  const shown: TableColumnsType<LoadedRow> = [...own];
  if (trashed)
    shown.push({
      key: "actions",
      width: widths.actions,
      className: "list-actions",
      title: <span className="for-readers">{t("actions")}</span>,
      render: (_: unknown, { record }) => <TrashActions room={room} record={record} />,
    });
  // Asked of every row that is loaded, each time: the words are looked up once.
  const [before = "", after = ""] = t("selectRecord", { title: "\n" }).split("\n");
  const checkboxOf = ({ record }: LoadedRow) => ({ "aria-label": `${before}${record.title}${after}` });
  const width = shown.reduce((sum, column) => sum + Number(column.width), trashed ? 0 : widths.select);
  return (
    <ListRoomContext value={room}>
      <Table<LoadedRow>
        size="small"
        rowKey="id"
        pagination={false}
        tableLayout="fixed"
        style={{ "--list-width": `${String(width)}px` } as CSSProperties}
        dataSource={rows}
        components={parts}
        columns={shown}
        {...(!trashed && {
          rowSelection: {
            columnWidth: widths.select,
            selectedRowKeys: [...selected],
            getTitleCheckboxProps: () => ({ "aria-label": t("selectAll") }),
            getCheckboxProps: checkboxOf,
            onChange: (keys) => onSelect(keys.map(String)),
          },
        })}
        onRow={({ id }, index = 0) => ({
          // The head is the first row.
          "aria-rowindex": index + 2,
          ...(!trashed && {
            onDoubleClick: () =>
              void navigate({
                to: "/apps/$app/$form/$record",
                params: { app: room.view.app, form: room.form.name, record: id },
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
    </ListRoomContext>
  );
});
