import { Link } from "@tanstack/react-router";
import type { TableColumnsType } from "antd";
import type { RecordRow, References } from "../../contract/generated/contract.ts";
import type { Room } from "../records/use-room.ts";
import { Clipped } from "../../ui/display/Clipped.tsx";
import { RecordValue } from "../../ui/records/RecordValue.tsx";
import { columnWidth } from "./column-width.ts";
import { fieldTitle } from "../../ui/display/field-title.ts";

const titleWidth = 240;

/** The columns of a list: the record's title first, as a link, then the view's fields. */
export function listColumns(
  room: Room,
  names: readonly string[],
  refs: References,
  sort: string | undefined,
  locale: string,
): TableColumnsType<RecordRow> {
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
      width: name === titleField ? titleWidth : columnWidth(name, field?.kind.name, isNumber),
      title: fieldTitle(room, name, locale),
      ...(isNumber ? { align: "right" as const, className: "number" } : {}),
      ...(sortable ? { sorter: true, sortOrder: order } : {}),
      render: (_: unknown, record: RecordRow) => (
        <Clipped className="list-cell">
          {name === titleField ? (
            <Link
              to="/apps/$app/$form/$record"
              params={{ app: room.view.app, form: room.form.name, record: record.id }}
              className="list-title"
            >
              {field === undefined || record.data[name] === undefined ? (
                record.title
              ) : (
                <RecordValue room={room} record={record} refs={refs} name={name} />
              )}
            </Link>
          ) : (
            <RecordValue room={room} record={record} refs={refs} name={name} />
          )}
        </Clipped>
      ),
    };
  });
}
