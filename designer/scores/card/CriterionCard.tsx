import { DeleteOutlined, DownOutlined, HolderOutlined, RightOutlined } from "@ant-design/icons";
import { useDraggable, useDroppable } from "@dnd-kit/react";
import { Button, InputNumber, Slider } from "antd";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ScoreBackTest } from "../../../runtime/contract/generated/contract.ts";
import type { CriterionDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { changeItem } from "../../draft/commands/change-item.ts";
import { useRun } from "../../draft/draft-context.ts";
import { MarkList } from "../../review/MarkList.tsx";
import type { ScoreRoom } from "../use-score-room.ts";
import { CriterionFacts } from "./CriterionFacts.tsx";
import { CriterionPanel } from "./CriterionPanel.tsx";
import { useAbout } from "../../../runtime/ui/i18n/use-about.ts";

interface CriterionCardProps {
  readonly room: ScoreRoom;
  /** The key that a path knows the criterion by. */
  readonly name: string;
  readonly criterion: CriterionDefinition;
  readonly tested: ScoreBackTest["criteria"][number] | undefined;
  readonly isOnly: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** A criterion with its weight; opened, everything else that it says. */
export function CriterionCard({
  room,
  name,
  criterion,
  tested,
  isOnly,
  onMove,
  onRemove,
}: CriterionCardProps) {
  const { t } = useTranslation("scores");
  const about = useAbout();
  const run = useRun();
  const id = useId();
  const data = { criterion: name };
  const { ref: dragRef, isDragging } = useDraggable({ id: `criterion:${name}`, data });
  const { ref: dropRef, isDropTarget } = useDroppable({ id: `beside:${name}`, data });
  const at = [...room.at, "criteria", name];
  const isOpen = room.opened === name;
  const title = room.titled(criterion.title);
  const marks = room.marks.filter((mark) => mark.at[5] === "criteria" && mark.at[6] === name);
  const weigh = (weight: number | null) => {
    if (weight !== null) run((document) => changeItem(document, "criterion", at, [[["weight"], weight]]));
  };
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(event.key === "ArrowUp" ? -1 : 1);
  };
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It may have been opened from afar: from a problem, or from what closed records say.
    if (isOpen) head.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  const { maximum } = room.card;
  const classes = [
    ["criterion", true],
    ["criterion-open", isOpen],
    ["criterion-held", isDragging],
    ["criterion-target", isDropTarget && !isDragging],
  ] as const;
  return (
    <li ref={dropRef} className={classes.flatMap(([each, on]) => (on ? [each] : [])).join(" ")}>
      <div className="criterion-head" ref={head}>
        <button
          ref={dragRef}
          type="button"
          className="criterion-handle"
          data-criterion={name}
          aria-label={t("moveCriterion", { title })}
          title={t("moveHelp")}
          onKeyDown={press}
        >
          <HolderOutlined />
        </button>
        <button
          type="button"
          className="criterion-pick"
          aria-expanded={isOpen}
          aria-controls={`${id}-panel`}
          onClick={() => room.open(isOpen ? undefined : name)}
          onKeyDown={press}
        >
          <strong>
            {isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />} {title}
          </strong>
          <CriterionFacts criterion={criterion} tested={tested} />
        </button>
        <Slider
          className="criterion-slider"
          ariaLabelForHandle={t("weightOf", { title })}
          min={0}
          max={maximum}
          step={maximum >= 20 ? 1 : 0.1}
          tooltip={{ open: false }}
          value={criterion.weight}
          onChange={weigh}
        />
        <InputNumber
          className="criterion-weight"
          aria-label={t("weightOf", { title })}
          min={0}
          max={maximum}
          value={criterion.weight}
          {...(criterion.weight > 0 ? {} : { status: "error" as const })}
          onChange={weigh}
        />
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          disabled={isOnly}
          aria-label={about(t("remove"), title)}
          onClick={onRemove}
        />
      </div>
      <MarkList marks={marks} />
      {isOpen && (
        <div id={`${id}-panel`} className="criterion-panel">
          <CriterionPanel room={room} at={at} criterion={criterion} tested={tested} />
        </div>
      )}
    </li>
  );
}
