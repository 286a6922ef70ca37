/** Points are counted in millionths, so that they add up exactly whatever binary fractions do. */
const unit = 1_000_000;

/** Points with at most six decimals. */
export function roundPoints(points: number): number {
  return Math.round(points * unit) / unit;
}

/** The sum of rounded points, added exactly and rounded half up to one decimal. */
export function totalOf(parts: readonly { readonly points: number }[]): number {
  let millionths = 0;
  for (const { points } of parts) millionths += Math.round(points * unit);
  return Math.floor((millionths + unit / 20) / (unit / 10)) / 10;
}
