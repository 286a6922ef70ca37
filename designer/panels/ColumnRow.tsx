import { useDraggable, useDroppable } from "@dnd-kit/react";
import { Button } from "antd";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useCarriable } from "../carry/use-carriable.ts";
import { useCarryPlace } from "../carry/use-carry-place.ts";
import { useLanding } from "../carry/use-landing.ts";
import { PlaceTools } from "../properties/PlaceTools.tsx";
import type { useRowOrder } from "./use-row-order.ts";

interface ColumnRowProps {
  readonly name: string;
  readonly title: string;
  /** The word for the kind of its values. */
  readonly kind: string;
  readonly index: number;
  readonly count: number;
  readonly order: ReturnType<typeof useRowOrder>;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

/** One column of a table: opens it, moves it by dragging, keys or buttons, removes it. */
export function ColumnRow(props: ColumnRowProps) {
  const { name, title, kind, index, count, order, onOpen, onRemove } = props;
  const { t } = useTranslation("forms");
  const { carry } = order;
  const { ref: dragRef, isDragging } = useDraggable({ id: `column:${name}`, data: { ...order.held(name) } });
  const { ref: dropRef, isDropTarget } = useDroppable({
    id: `beside-column:${name}`,
    data: { row: name },
    accept: ({ data }) => "row" in data,
  });
  const { isCarried, listeners } = useCarriable(carry, name);
  const isNext = useCarryPlace(carry, name);
  useLanding(carry, name, `[data-column="${name}"]`);
  const isHeld = isDragging || isCarried;
  const press = (event: KeyboardEvent) => {
    if (carry.press(name, event)) return;
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    carry.land(name);
    order.step(name, event.key === "ArrowUp" ? -1 : 1);
  };
  const classes = [
    "column-row",
    isHeld && "column-held",
    (isDropTarget || isNext) && !isHeld && "column-target",
  ];
  return (
    <li ref={dropRef} className={classes.filter(Boolean).join(" ")}>
      <Button
        ref={dragRef}
        type="text"
        title={t("columnKeys")}
        data-column={name}
        onClick={onOpen}
        onKeyDown={press}
        {...listeners}
      >
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
