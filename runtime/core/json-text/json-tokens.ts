/** A piece of JSON text; `sound` is false for what JSON does not know. */
export interface JsonToken {
  readonly kind: "{" | "}" | "[" | "]" | "," | ":" | "string" | "number" | "word" | "other";
  readonly from: number;
  readonly to: number;
  readonly sound: boolean;
}

const marks: ReadonlySet<string> = new Set(["{", "}", "[", "]", ",", ":"]);
const blank = /[ \t\n\r]*/y;
const digits = /-?[0-9][\w.+-]*/y;
const letters = /[A-Za-z_$][\w$-]*/y;
const soundNumber = /^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?$/;
const soundWord = /^(true|false|null)$/;
const escaped = /["\\/bfnrt]/;
const hexadecimal = /[0-9a-fA-F]{4}/y;

/** The pieces of a text that is JSON or wants to become it. Every character but blanks is in one of them. */
export function jsonTokens(text: string): readonly JsonToken[] {
  const tokens: JsonToken[] = [];
  let at = endOf(blank, text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = endOf(blank, text, token.to);
  }
  return tokens;
}

function tokenAt(text: string, from: number): JsonToken {
  const first = text[from] ?? "";
  if (marks.has(first)) return { kind: first as JsonToken["kind"], from, to: from + 1, sound: true };
  if (first === '"') return stringAt(text, from);
  const number = endOf(digits, text, from);
  if (number > from)
    return { kind: "number", from, to: number, sound: soundNumber.test(text.slice(from, number)) };
  const word = endOf(letters, text, from);
  if (word > from) return { kind: "word", from, to: word, sound: soundWord.test(text.slice(from, word)) };
  return { kind: "other", from, to: from + 1, sound: false };
}

/** A string ends at its quote, or at the end of its line where that is missing. */
function stringAt(text: string, from: number): JsonToken {
  let sound = true;
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (char === '"') return { kind: "string", from, to: at + 1, sound };
    if (char === "\n" || char === "\r") return { kind: "string", from, to: at, sound: false };
    if (char < " ") sound = false;
    if (char !== "\\") continue;
    const next = text[at + 1] ?? "";
    if (next === "u" ? endOf(hexadecimal, text, at + 2) !== at + 6 : !escaped.test(next)) sound = false;
    if (next !== "\n" && next !== "\r") at += 1;
  }
  return { kind: "string", from, to: text.length, sound: false };
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}
