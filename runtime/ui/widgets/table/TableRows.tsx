import { type CSSProperties, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { CompiledField } from "../../../core/compile/compiled.ts";
import type { JsonObject } from "../../../core/json.ts";
import { type CellProblem, rowKey } from "../../form/cell-problems.ts";
import { useFieldSnapshot, useFormRoom } from "../../form/form-context.ts";
import { usePrinting } from "../../scroll/printing.ts";
import type { WidgetProps } from "../widget.ts";
import { RowChunk } from "./RowChunk.tsx";
import { TableRow } from "./TableRow.tsx";
import { useOutside } from "./use-outside.ts";
import type { RowEdits } from "./use-rows.ts";

interface TableRowsProps {
  readonly table: WidgetProps;
  readonly columns: readonly CompiledField[];
  readonly rows: readonly JsonObject[];
  readonly edits: RowEdits;
  readonly isFull: boolean;
  readonly label: string;
  /** The head. */
  readonly children: ReactNode;
}

/** So many rows are drawn and let go together. */
const together = 5;
/** Up to so many are drawn anyway. */
const few = 30;
/** So many of a longer table are drawn at first. */
const begun = 10;
const usualHeight = 38;
const fine: readonly CellProblem[] = [];

/** The rows of a table, of which a long one draws those near the screen, those beside the focus and one that is led to. */
export function TableRows({ table, columns, rows, edits, isFull, label, children }: TableRowsProps) {
  const { tables } = useFormRoom();
  const { name } = table.field;
  const { cells } = useFieldSnapshot(name);
  const outside = useOutside(columns);
  const isPrinting = usePrinting();
  const body = useRef<HTMLTableElement>(null);
  const [rowHeight, setRowHeight] = useState(usualHeight);
  // The place where somebody is, or is led to: Tab finds the rows around it though they were scrolled out of sight.
  const [at, setAt] = useState(0);
  const isLong = rows.length > few;
  const problems = useMemo(() => byRow(cells), [cells]);

  useLayoutEffect(() => {
    tables?.set(name, setAt);
    return () => void tables?.delete(name);
  }, [tables, name]);
  useLayoutEffect(() => {
    const drawn = isLong ? body.current?.querySelector<HTMLElement>("[data-drawn]") : null;
    const height = (drawn?.getBoundingClientRect().height ?? 0) / Number(drawn?.dataset["drawn"] ?? 1);
    if (height > 0) setRowHeight((before) => (Math.abs(before - height) < 1 ? before : height));
  }, [isLong, columns]);

  const draw = (first: number, count: number) =>
    rows.slice(first, first + count).map((row, place) => {
      const index = first + place;
      const key = rowKey(row, index);
      return (
        <TableRow
          key={key}
          table={table.id}
          rowKey={key}
          readOnly={table.readOnly}
          problems={problems.get(key) ?? fine}
          {...{ columns, row, index, isFull, edits, outside }}
        />
      );
    });
  const sizes = { "--columns": columns.length, "--row-height": `${String(rowHeight)}px` };
  const chunks = isLong ? Math.ceil(rows.length / together) : 0;
  return (
    <table
      ref={body}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      {...(isLong && { className: "long-table", style: sizes as CSSProperties })}
      onFocus={({ target }) => {
        const row = target.closest("tr")?.ariaRowIndex;
        if (row != null) setAt(Number(row) - 2);
      }}
    >
      {children}
      {!isLong && <tbody>{draw(0, rows.length)}</tbody>}
      {Array.from({ length: chunks }, (_, chunk) => {
        const first = chunk * together;
        const count = Math.min(together, rows.length - first);
        return (
          <RowChunk
            key={first}
            {...{ first, count, rowHeight }}
            begins={first < begun}
            kept={isPrinting || Math.abs(chunk - Math.floor(at / together)) <= 1}
            draw={() => draw(first, count)}
          />
        );
      })}
    </table>
  );
}

function byRow(cells: readonly CellProblem[]): ReadonlyMap<string, readonly CellProblem[]> {
  const rows = new Map<string, CellProblem[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return rows;
}
