import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { GradeDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { gradeTone } from "../../../runtime/ui/records/grade-tone.ts";
import { gradeBands, thresholdRange, thresholdStep } from "../grade-bands.ts";

interface GradeBarProps {
  readonly grades: readonly GradeDefinition[];
  readonly maximum: number;
  readonly onChange: (name: string, from: number) => void;
}

const keySteps: { readonly [key: string]: number } = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5,
  PageUp: 5,
};

/** The totals from 0 to the maximum, coloured by grade; the borders between grades are dragged or moved by keys. */
export function GradeBar({ grades, maximum, onChange }: GradeBarProps) {
  const { t } = useTranslation("scores");
  const bar = useRef<HTMLDivElement>(null);
  const share = (total: number) => `${String((Math.min(total, maximum) / maximum) * 100)}%`;
  const step = thresholdStep(maximum);
  const set = (index: number, total: number) => {
    const grade = grades[index];
    const { min, max } = thresholdRange(grades, index, maximum);
    const from = Number(Math.min(max, Math.max(min, Math.round(total / step) * step)).toFixed(6));
    if (grade !== undefined && grade.from !== from) onChange(grade.name, from);
  };
  const drag = (index: number) => (event: PointerEvent<HTMLElement>) => {
    const box = bar.current?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    set(index, ((event.clientX - box.left) / box.width) * maximum);
  };
  const press = (index: number) => (event: KeyboardEvent) => {
    const by = keySteps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    set(index, (grades[index]?.from ?? 0) + by * step);
  };
  return (
    <div className="grade-bar" ref={bar}>
      {gradeBands(grades, maximum).map(({ grade, from, to }) => (
        <span
          key={grade.name}
          className={`grade-band chip chip-${gradeTone(grades, grade.name)}`}
          style={{ left: share(from), width: share(to - from) }}
          aria-hidden
        >
          {grade.name}
        </span>
      ))}
      {grades.slice(0, -1).map((grade, index) => {
        const { min, max } = thresholdRange(grades, index, maximum);
        return (
          <span
            key={grade.name}
            role="slider"
            tabIndex={0}
            className="grade-border"
            style={{ left: share(grade.from) }}
            aria-label={t("fromOf", { grade: grade.name })}
            aria-valuemin={min}
            aria-valuemax={max}
            aria-valuenow={grade.from}
            onKeyDown={press(index)}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag(index)}
          >
            <span aria-hidden>{grade.from}</span>
          </span>
        );
      })}
    </div>
  );
}
