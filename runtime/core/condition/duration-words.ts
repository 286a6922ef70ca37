import { type DurationUnit, languageOf } from "./phrases.ts";

/** An ISO 8601 duration in words, whatever its sign: "14 days". */
export function durationWords(duration: string, locale: string): string {
  const { units } = languageOf(locale);
  const [days = "", time = ""] = duration.replace(/^-?P/, "").split("T");
  const parts = [...days.matchAll(/(\d+)([YMWD])/g), ...time.replace("M", "N").matchAll(/(\d+)([HNS])/g)];
  return parts.map(([, count, unit]) => units[unit as DurationUnit](Number(count))).join(" ");
}
