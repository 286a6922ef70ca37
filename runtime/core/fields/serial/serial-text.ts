const token = /\{(yyyy|yy|mm|dd|0{1,12})\}/g;

/** The serial with `number` on `day` (`YYYY-MM-DD` in the app's time zone), after the pattern. */
export function serialText(pattern: string, day: string, number: number): string {
  const [yyyy = "", mm = "", dd = ""] = day.split("-");
  const parts = new Map([
    ["yyyy", yyyy],
    ["yy", yyyy.slice(2)],
    ["mm", mm],
    ["dd", dd],
  ]);
  return pattern.replaceAll(
    token,
    (_, inner: string) => parts.get(inner) ?? String(number).padStart(inner.length, "0"),
  );
}
