import { useTranslation } from "react-i18next";
import { textIn } from "../../../runtime/core/definition/text.ts";
import { useFormRoom } from "../../../runtime/ui/form/form-context.ts";
import { TableWidget } from "../../../runtime/ui/widgets/table/TableWidget.tsx";
import type { WidgetProps } from "../../../runtime/ui/widgets/widget.ts";
import { DragNews } from "../../carry/DragNews.tsx";
import { moveItem } from "../../draft/commands/move-item.ts";
import { useRun } from "../../draft/draft-context.ts";
import { useRowOrder } from "../../panels/use-row-order.ts";
import { useSelectedIn } from "../../routes/place.ts";
import { CanvasColumn } from "./CanvasColumn.tsx";
import { useCanvas } from "./canvas-context.ts";

/** A table on the canvas: the heads of its columns, to be selected and moved, over what reps see while it has no rows. */
export function CanvasTable(props: WidgetProps) {
  return (
    <>
      <ColumnHeads {...props} />
      <div inert>
        <TableWidget {...props} />
      </div>
    </>
  );
}

function ColumnHeads({ field: { name, columns } }: WidgetProps) {
  const { app } = useFormRoom();
  const { i18n } = useTranslation();
  const canvas = useCanvas();
  const run = useRun();
  const path = ["forms", canvas.form, "schema", "properties", name, "items", "properties"];
  const list = path.join("/");
  const selected = useSelectedIn(list);
  const heads = [...(columns?.values() ?? [])].map((column) => ({
    id: column.name,
    title: textIn(column.title, i18n.language, app.defaultLocale),
  }));
  const { news, order } = useRowOrder(list, heads, (column, before) =>
    run((document) => moveItem(document, "column", [...path, column], before)),
  );
  return (
    <>
      <DragNews news={news} />
      <ul className="canvas-columns">
        {heads.map(({ id, title }) => (
          <CanvasColumn
            key={id}
            table={name}
            name={id}
            title={title}
            order={order}
            selected={id === selected}
            onSelect={() => canvas.select([...path, id])}
          />
        ))}
      </ul>
    </>
  );
}
