import { CopyOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { memo } from "react";
import type { CompiledField } from "../../../core/compile/compiled.ts";
import { textIn } from "../../../core/definition/text.ts";
import { isEmpty } from "../../../core/fields/is-empty.ts";
import type { Json, JsonObject } from "../../../core/json.ts";
import { explainProblem } from "../../../core/problem/explain-problem.ts";
import type { CellProblem } from "../../form/cell-problems.ts";
import { useFormRoom } from "../../form/form-context.ts";
import type { RowEdits } from "./use-rows.ts";
import { useWords } from "../../i18n/use-words.ts";

interface TableRowProps {
  /** The id of the table's field. */
  readonly table: string;
  readonly columns: readonly CompiledField[];
  readonly row: JsonObject;
  readonly rowKey: string;
  readonly index: number;
  readonly readOnly: boolean;
  readonly isFull: boolean;
  readonly edits: RowEdits;
  /** What the model tells of this row. */
  readonly problems: readonly CellProblem[];
  /** What cells read outside of the table, as one text: where it changes, the row is drawn anew. */
  readonly outside: string;
}

/** One row of a sub-form, a widget a column. It renders again only when something of its own changes. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { table, columns, row, rowKey, index, readOnly, isFull, edits, problems } = props;
  const { app, model, widgetOf } = useFormRoom();
  const { t, language } = useWords("form");
  const names = new Set(columns.map(({ name }) => name));
  const beside = (name: string) => (names.has(name) ? row[name] : model.field(name).value);
  const wrongIn = (column: CompiledField, value: Json | undefined): readonly string[] => {
    const found = value === undefined || isEmpty(value) ? [] : column.check(value, "", beside);
    const told = problems.filter((each) => each.column === column.name).map(({ message }) => message);
    return [...new Set([...found.map((each) => explainProblem(each, language)), ...told])];
  };
  return (
    // Its head is the first row.
    <tr aria-rowindex={index + 2}>
      {columns.map((column) => {
        const id = `${table}-${String(index)}-${column.name}`;
        const label = textIn(column.title, language, app.defaultLocale);
        const value = row[column.name];
        const wrong = wrongIn(column, value);
        const Widget = widgetOf(column.kind.name);
        return (
          <td key={column.name} data-label={label}>
            <label htmlFor={id} className="for-readers">
              {`${label} ${String(index + 1)}`}
            </label>
            <Widget
              field={column}
              id={id}
              label={label}
              value={value}
              readOnly={readOnly || column.readOnly}
              required={false}
              invalid={wrong.length > 0}
              describedBy={wrong.length > 0 ? `${id}-problems` : undefined}
              beside={beside}
              onChange={(next) => edits.set(rowKey, column.name, next)}
            />
            {wrong.length > 0 && (
              <div id={`${id}-problems`} className="field-problems">
                {wrong.map((message) => (
                  <div key={message}>{message}</div>
                ))}
              </div>
            )}
          </td>
        );
      })}
      {!readOnly && (
        <td className="row-actions">
          <Button
            type="text"
            icon={<CopyOutlined />}
            aria-label={t("copyRow", { row: index + 1 })}
            disabled={isFull}
            onClick={() => edits.copy(rowKey)}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t("removeRow", { row: index + 1 })}
            onClick={() => edits.remove(rowKey)}
          />
        </td>
      )}
    </tr>
  );
});
