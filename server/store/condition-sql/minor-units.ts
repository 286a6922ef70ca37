/** A number in units of 10^-scale, exactly shifted and never rounded: 0.295 at scale 2 is 29.5. */
export function minorUnits(value: number, scale: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + scale}`);
}
