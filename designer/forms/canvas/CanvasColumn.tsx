import { useTranslation } from "react-i18next";
import { useOrderedRow } from "../../panels/use-ordered-row.ts";
import type { RowOrder } from "../../panels/use-row-order.ts";

interface CanvasColumnProps {
  readonly table: string;
  readonly name: string;
  readonly title: string;
  readonly order: RowOrder;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

/** The head of a column on the canvas; pressed it is selected, dragged or carried by keys it moves. */
export function CanvasColumn({ table, name, title, order, selected, onSelect }: CanvasColumnProps) {
  const { t } = useTranslation("forms");
  const place = `${table}/${name}`;
  const { dropRef, className, handle } = useOrderedRow(order, name, `[data-pick="${place}"]`);
  return (
    <li ref={dropRef} className={className}>
      <button
        type="button"
        aria-pressed={selected}
        aria-label={t("pickColumn", { title })}
        title={t("partKeys")}
        data-pick={place}
        onClick={onSelect}
        {...handle}
      >
        {title}
      </button>
    </li>
  );
}
