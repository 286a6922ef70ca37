import { CopyOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { textIn } from "../../../core/definition/text.ts";
import { rowDefaults } from "../../../core/fields/table/row-defaults.ts";
import type { Json } from "../../../core/json.ts";
import { useFormRoom } from "../../form/form-context.ts";
import { randomId } from "../../random-id.ts";
import type { WidgetProps } from "../widget.ts";
import { TableRow } from "./TableRow.tsx";

type Row = { readonly [column: string]: Json };

/** A sub-form: rows that are added, filled in, copied and removed; cards instead of a table on a phone. */
export function TableWidget(props: WidgetProps) {
  const { field, id, value, onChange, readOnly, label } = props;
  const { app } = useFormRoom();
  const { t, i18n } = useTranslation("form");
  const rows = (Array.isArray(value) ? value : []) as readonly Row[];
  const columns = [...(field.columns?.values() ?? [])];
  const save = (next: readonly Row[]) => onChange(next.length === 0 ? null : next);
  const fresh = (row: Row): Row => ({ ...row, _row: randomId() });
  const limit = field.schema.maxItems ?? 500;
  return (
    <div className="sub-form" role="group" aria-labelledby={`${id}-label`} id={id}>
      {rows.length > 0 && (
        <table aria-label={label}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.name} scope="col">
                  {textIn(column.title, i18n.language, app.defaultLocale)}
                  {column.schema.description !== undefined && (
                    <div className="field-help">
                      {textIn(column.schema.description, i18n.language, app.defaultLocale)}
                    </div>
                  )}
                </th>
              ))}
              {!readOnly && <td />}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <TableRow
                key={String(row["_row"] ?? index)}
                table={props}
                columns={columns}
                row={row}
                index={index}
                onChange={(next) => save(rows.with(index, next))}
                actions={
                  readOnly ? null : (
                    <>
                      <Button
                        type="text"
                        icon={<CopyOutlined />}
                        aria-label={t("copyRow", { row: index + 1 })}
                        disabled={rows.length >= limit}
                        onClick={() => save(rows.toSpliced(index + 1, 0, fresh(row)))}
                      />
                      <Button
                        type="text"
                        icon={<DeleteOutlined />}
                        aria-label={t("removeRow", { row: index + 1 })}
                        onClick={() => save(rows.toSpliced(index, 1))}
                      />
                    </>
                  )
                }
              />
            ))}
          </tbody>
        </table>
      )}
      {rows.length === 0 && <p className="quiet">{t("noRows")}</p>}
      {!readOnly && (
        <Button
          icon={<PlusOutlined />}
          disabled={rows.length >= limit}
          onClick={() => save([...rows, fresh(rowDefaults(field.columns ?? new Map()))])}
        >
          {t("addRow")}
        </Button>
      )}
    </div>
  );
}
