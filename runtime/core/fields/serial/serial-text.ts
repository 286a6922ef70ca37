import { serialToken } from "./serial-pattern.ts";

const most = 1_000;
/** A pattern's plain texts, each followed by what is filled in behind it: files bring many numbers of one pattern. */
const known = new Map<string, readonly string[]>();

/** The serial with `number` on `day` (`YYYY-MM-DD` in the app's time zone), after the pattern. */
export function serialText(pattern: string, day: string, number: number): string {
  let text = "";
  const parts = partsOf(pattern);
  for (let at = 0; at < parts.length; at += 2) {
    text += parts[at] ?? "";
    const token = parts[at + 1];
    if (token !== undefined) text += filled(token, day, number);
  }
  return text;
}

function filled(token: string, day: string, number: number): string {
  const [yyyy = "", mm = "", dd = ""] = day.split("-");
  switch (token) {
    case "yyyy":
      return yyyy;
    case "yy":
      return yyyy.slice(2);
    case "mm":
      return mm;
    case "dd":
      return dd;
    default:
      return String(number).padStart(token.length, "0");
  }
}

function partsOf(pattern: string): readonly string[] {
  const parts = known.get(pattern) ?? pattern.split(serialToken);
  if (known.size >= most) known.clear();
  known.set(pattern, parts);
  return parts;
}
