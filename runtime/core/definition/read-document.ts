import { plainWord } from "./plain-word.ts";

/** The keys of a document's file with its `body`, or null where its front matter cannot be read. */
export function readDocument(text: string): { readonly [key: string]: unknown } | null {
  const front = /^---\r?\n((?:(?!---\r?\n)[^\n]*\n)*)---(?:\r?\n|$)/.exec(text);
  if (!front) return null;
  const keys = new Map<string, unknown>();
  for (const line of (front[1] ?? "").split(/\r?\n/).filter((each) => each.trim() !== "")) {
    const [, key, value = ""] = /^([a-zA-Z]+):(.*)$/s.exec(line) ?? [];
    if (key === undefined || value.trim() === "" || key === "body" || keys.has(key)) return null;
    const read = readValue(value.trim());
    if (read === undefined) return null;
    keys.set(key, read);
  }
  return { ...Object.fromEntries(keys), body: text.slice(front[0].length) };
}

/** JSON, or words without quotes; undefined for what begins like JSON and is none. */
function readValue(value: string): unknown {
  if (plainWord.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return /^(?:["[]|\{\s*")/.test(value) ? undefined : value;
  }
}
