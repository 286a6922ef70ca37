/** The units in which a moment is counted from now; H and N only with "now". */
export type OffsetUnit = "D" | "W" | "M" | "Y" | "H" | "N";

/** So many units before (negative) or after now. */
export interface Offset {
  readonly count: number;
  readonly unit: OffsetUnit;
}

/** An ISO 8601 duration of one unit; null for none and undefined for one of several units. */
export function readOffset(duration: string | null): Offset | null | undefined {
  if (duration === null) return null;
  const [, sign, days, dayUnit, hours, hourUnit] =
    /^(-?)P(?:(\d{1,5})([YMWD])|T(\d{1,5})([HM]))$/.exec(duration) ?? [];
  if (sign === undefined) return undefined;
  const unit = hourUnit === "M" ? "N" : (dayUnit ?? hourUnit);
  const count = Number(days ?? hours);
  return { count: sign === "-" ? -count : count, unit: unit as OffsetUnit };
}

export function writeOffset({ count, unit }: Offset): string {
  const size = String(Math.abs(count));
  const sign = count < 0 ? "-" : "";
  if (unit === "H") return `${sign}PT${size}H`;
  return unit === "N" ? `${sign}PT${size}M` : `${sign}P${size}${unit}`;
}
