const token = /\{(yyyy|yy|mm|dd|0+)\}/g;

/** Whether a pattern such as `OPP-{yyyy}-{0000}` has exactly one number and no other braces. */
export function isSerialPattern(pattern: string): boolean {
  const numbers = [...pattern.matchAll(token)].filter(([, inner]) => inner?.startsWith("0"));
  return numbers.length === 1 && !/[{}]/.test(pattern.replaceAll(token, ""));
}

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
