import { readJsonText } from "./read-json-text.ts";

/** Longer texts are not looked through: whoever wrote them had a program to do it. */
const longest = 1_000_000;

/** Where a text stops being JSON, from line 1 and column 1; null for sound JSON, and for a text of over a million characters. */
export function mistakeInJson(text: string): { readonly line: number; readonly column: number } | null {
  if (text.length > longest) return null;
  const { mistake } = readJsonText(text);
  if (mistake === null || mistake.code === "twice" || mistake.code === "deep") return null;
  const lines = text.slice(0, mistake.from).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
