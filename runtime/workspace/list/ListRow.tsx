import { Checkbox } from "antd";
import { memo } from "react";
import { useWords } from "../../ui/i18n/use-words.ts";
import type { Room } from "../records/use-room.ts";
import { ListCell } from "./ListCell.tsx";
import type { ListColumn } from "./list-columns.ts";
import type { LoadedRow } from "./loaded-row.ts";
import { TrashActions } from "./TrashActions.tsx";
import type { Selecting } from "./use-selecting.ts";

interface ListRowProps {
  readonly room: Room;
  readonly row: LoadedRow;
  /** Its place among all rows, from 0. */
  readonly index: number;
  readonly columns: readonly ListColumn[];
  readonly isSelected: boolean;
  /** Null in the trash, where rows are not selected but taken out. */
  readonly toggle: Selecting["toggle"] | null;
  readonly open: (id: string) => void;
}

/** One record of a list, looking like a row of antd. It is drawn again only when something of its own changes. */
export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { room, row, index, columns, isSelected, toggle, open } = props;
  const { t } = useWords("list");
  const inTrash = toggle === null;
  return (
    // The head is the first row.
    <tr
      className={`ant-table-row ${isSelected ? "ant-table-row-selected" : ""}`}
      aria-rowindex={index + 2}
      {...(!inTrash && { onDoubleClick: () => open(row.id) })}
    >
      {!inTrash && (
        <td className="ant-table-cell ant-table-selection-column">
          <Checkbox
            checked={isSelected}
            aria-label={t("selectRecord", { title: row.record.title })}
            onChange={({ nativeEvent }) => toggle(row.id, nativeEvent.shiftKey)}
          />
        </td>
      )}
      {columns.map(({ key, isTitle, className, align, sortOrder }) => (
        <td
          key={key}
          className={["ant-table-cell", className, sortOrder && "ant-table-column-sort"]
            .filter(Boolean)
            .join(" ")}
          style={{ textAlign: align }}
        >
          <ListCell row={row} name={key} isTitle={isTitle} />
        </td>
      ))}
      {inTrash && (
        <td className="ant-table-cell list-actions">
          <TrashActions room={room} record={row.record} />
        </td>
      )}
    </tr>
  );
});
