import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledField } from "../../../core/compile/compiled.ts";
import { textIn } from "../../../core/definition/text.ts";
import { isEmpty } from "../../../core/fields/is-empty.ts";
import type { Json } from "../../../core/json.ts";
import { explainProblem } from "../../../core/problem/explain-problem.ts";
import { useFormRoom } from "../../form/form-context.ts";
import type { WidgetProps } from "../widget.ts";

interface TableRowProps {
  readonly table: WidgetProps;
  readonly columns: readonly CompiledField[];
  readonly row: { readonly [column: string]: Json };
  readonly index: number;
  readonly onChange: (row: { readonly [column: string]: Json }) => void;
  readonly actions: ReactNode;
}

/** One row of a sub-form, a widget a column. */
export function TableRow({ table, columns, row, index, onChange, actions }: TableRowProps) {
  const { app, model, widgetOf } = useFormRoom();
  const { i18n } = useTranslation();
  // Several cells may commit their drafts in one go: each builds on what the one before has made of the row.
  const latest = useRef(row);
  useEffect(() => {
    latest.current = row;
  }, [row]);
  const names = new Set(columns.map(({ name }) => name));
  const beside = (name: string) => (names.has(name) ? row[name] : model.field(name).value);
  return (
    <tr>
      {columns.map((column) => {
        const id = `${table.id}-${String(index)}-${column.name}`;
        const label = textIn(column.title, i18n.language, app.defaultLocale);
        const value = row[column.name];
        const problems = value === undefined || isEmpty(value) ? [] : column.check(value, "", beside);
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
              readOnly={table.readOnly || column.readOnly}
              required={false}
              invalid={problems.length > 0}
              describedBy={undefined}
              beside={beside}
              onChange={(next) => {
                const { [column.name]: _, ...others } = latest.current;
                latest.current = next === null ? others : { ...others, [column.name]: next };
                onChange(latest.current);
              }}
            />
            {problems.map((problem) => (
              <div key={problem.code} className="field-problems">
                {explainProblem(problem, i18n.language)}
              </div>
            ))}
          </td>
        );
      })}
      {actions !== null && <td className="row-actions">{actions}</td>}
    </tr>
  );
}
