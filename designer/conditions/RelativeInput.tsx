import { Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Operand } from "../../runtime/core/condition/compiled-condition.ts";
import { type OffsetUnit, readOffset, writeOffset } from "./offset.ts";

type Relative = Extract<Operand, { kind: "relative" }>;
type Side = "at" | "before" | "after";

const days: readonly OffsetUnit[] = ["D", "W", "M", "Y"];

/** A moment counted from now or today: that itself, or so many days, weeks … before or after it. */
export function RelativeInput({
  operand,
  onChange,
}: {
  operand: Relative;
  onChange: (next: Relative) => void;
}) {
  const { t } = useTranslation("conditions");
  const offset = readOffset(operand.offset);
  const take = (next: string | null) => onChange({ ...operand, offset: next });
  if (offset === undefined) {
    return (
      <Input
        className="value-input"
        aria-label={t("offset")}
        value={operand.offset ?? ""}
        onChange={({ target }) => take(target.value)}
      />
    );
  }
  const side: Side = offset === null ? "at" : offset.count < 0 ? "before" : "after";
  const { count, unit } = offset ?? { count: -14, unit: "D" as const };
  const size = Math.abs(count);
  const units: readonly OffsetUnit[] = operand.to === "now" ? ["N", "H", ...days] : days;
  return (
    <span className="condition-relative">
      {offset !== null && (
        <>
          <InputNumber
            aria-label={t("offsetCount")}
            min={1}
            max={99_999}
            precision={0}
            value={size}
            onChange={(next) => {
              if (next !== null) take(writeOffset({ unit, count: side === "before" ? -next : next }));
            }}
          />
          <Select<OffsetUnit>
            aria-label={t("offsetUnit")}
            value={unit}
            popupMatchSelectWidth={false}
            options={units.map((each) => ({ value: each, label: t(`unit_${each}`) }))}
            onChange={(next) => take(writeOffset({ count, unit: next }))}
          />
        </>
      )}
      <Select<Side>
        aria-label={t("offsetSide")}
        value={side}
        popupMatchSelectWidth={false}
        options={(["at", "before", "after"] as const).map((each) => ({
          value: each,
          label: t(each === "at" ? `side_at_${operand.to}` : `side_${each}`),
        }))}
        onChange={(next) =>
          take(next === "at" ? null : writeOffset({ unit, count: next === "before" ? -size : size }))
        }
      />
    </span>
  );
}
