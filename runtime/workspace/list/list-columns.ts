import type { TableColumnType } from "antd";
import type { Room } from "../records/use-room.ts";
import type { LoadedRow } from "./loaded-row.ts";
import { columnWidth } from "./column-width.ts";
import { fieldTitle } from "../../ui/display/field-title.ts";

const titleWidth = 240;

/** A column as its head is told and its cells are drawn; the key is the name of its field. */
export interface ListColumn extends TableColumnType<LoadedRow> {
  readonly key: string;
  readonly width: number;
  readonly isTitle: boolean;
}

/** The columns of a list: the record's title first, as a link, then the view's fields. */
export function listColumns(
  room: Room,
  names: readonly string[],
  sort: string | undefined,
  locale: string,
): readonly ListColumn[] {
  const titleField = names[0];
  return names.map((name) => {
    const field = room.form.fields.get(name);
    const isNumber = field?.kind.formulaType === "number" || name === "_score";
    const sortable =
      field === undefined
        ? name.startsWith("_")
        : field.kind.compare !== undefined && field.formula?.volatile !== true;
    const order = sort === name ? "ascend" : sort === `-${name}` ? "descend" : null;
    return {
      key: name,
      isTitle: name === titleField,
      width: name === titleField ? titleWidth : columnWidth(name, field?.kind.name, isNumber),
      title: fieldTitle(room, name, locale),
      ...(isNumber ? { align: "right" as const, className: "number" } : {}),
      ...(sortable ? { sorter: true, sortOrder: order } : {}),
    };
  });
}
