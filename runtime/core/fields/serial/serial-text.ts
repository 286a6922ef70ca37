import { serialToken } from "./serial-pattern.ts";

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
    serialToken,
    (_, inner: string) => parts.get(inner) ?? String(number).padStart(inner.length, "0"),
  );
}
