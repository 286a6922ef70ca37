import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useMemo, useRef } from "react";
import { textIn } from "../../../core/definition/text.ts";
import { rowDefaults } from "../../../core/fields/table/row-defaults.ts";
import type { JsonObject } from "../../../core/json.ts";
import { useFormRoom } from "../../form/form-context.ts";
import { useOverflows } from "../../scroll/use-overflows.ts";
import type { WidgetProps } from "../widget.ts";
import { TableRows } from "./TableRows.tsx";
import { useRows } from "./use-rows.ts";
import { useWords } from "../../i18n/use-words.ts";

/** A sub-form: rows that are added, filled in, copied and removed; cards instead of a table on a phone. */
export function TableWidget(props: WidgetProps) {
  const { field, id, value, onChange, readOnly, label } = props;
  const { app } = useFormRoom();
  const { t, language } = useWords("form");
  const rows = (Array.isArray(value) ? value : []) as readonly JsonObject[];
  const columns = useMemo(() => [...(field.columns?.values() ?? [])], [field.columns]);
  const edits = useRows(rows, (next) => onChange(next.length === 0 ? null : next));
  const isFull = rows.length >= (field.schema.maxItems ?? 500);
  const box = useRef<HTMLDivElement>(null);
  const isWide = useOverflows(box, rows.length > 0);
  return (
    <div
      ref={box}
      className={isWide ? "sub-form sub-form-wide" : "sub-form"}
      role="group"
      aria-labelledby={`${id}-label`}
      id={id}
    >
      {rows.length > 0 && (
        <TableRows table={props} columns={columns} rows={rows} edits={edits} isFull={isFull} label={label}>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <th key={column.name} scope="col">
                  {textIn(column.title, language, app.defaultLocale)}
                  {column.schema.description !== undefined && (
                    <div className="field-help">
                      {textIn(column.schema.description, language, app.defaultLocale)}
                    </div>
                  )}
                </th>
              ))}
              {!readOnly && <td className="row-actions" />}
            </tr>
          </thead>
        </TableRows>
      )}
      {rows.length === 0 && <p className="quiet">{t("noRows")}</p>}
      {!readOnly && (
        <Button
          icon={<PlusOutlined />}
          disabled={isFull}
          onClick={() => edits.add(rowDefaults(field.columns ?? new Map()))}
        >
          {t("addRow")}
        </Button>
      )}
    </div>
  );
}
