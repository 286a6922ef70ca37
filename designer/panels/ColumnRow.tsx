import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { PlaceTools } from "../properties/PlaceTools.tsx";
import { useOrderedRow } from "./use-ordered-row.ts";
import type { RowOrder } from "./use-row-order.ts";

interface ColumnRowProps {
  readonly name: string;
  readonly title: string;
  /** The word for the kind of its values. */
  readonly kind: string;
  readonly index: number;
  readonly count: number;
  readonly order: RowOrder;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

/** One column of a table: opens it, moves it by dragging, keys or buttons, removes it. */
export function ColumnRow(props: ColumnRowProps) {
  const { name, title, kind, index, count, order, onOpen, onRemove } = props;
  const { t } = useTranslation("forms");
  const { dropRef, className, handle } = useOrderedRow(order, name, `[data-column="${name}"]`);
  return (
    <li ref={dropRef} className={`column-row ${className}`}>
      <Button type="text" title={t("columnKeys")} data-column={name} onClick={onOpen} {...handle}>
        <span className="clipped">{title}</span>
        <span className="quiet">{kind}</span>
      </Button>
      <PlaceTools
        label={title}
        up={index === 0 ? null : () => order.step(name, -1)}
        down={index === count - 1 ? null : () => order.step(name, 1)}
        remove={count === 1 ? null : onRemove}
      />
    </li>
  );
}
