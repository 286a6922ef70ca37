import { type JsonToken, jsonTokens } from "./json-tokens.ts";

/** A value in JSON text and what is in it, as far as it is written. */
export interface JsonPart {
  readonly kind: "object" | "array" | "scalar";
  readonly from: number;
  readonly to: number;
  readonly entries: readonly JsonEntry[];
}

/** What stands under a key of an object or at a place of a list; `value` is null while it is not written. */
export interface JsonEntry {
  readonly key: string | number;
  readonly name: JsonToken | null;
  readonly value: JsonPart | null;
}

/** Why a text is no JSON that a draft could take: the first place that is wrong, and how. */
export interface JsonMistake {
  readonly code:
    | "empty"
    | "value"
    | "comma"
    | "trailing"
    | "key"
    | "colon"
    | "closing"
    | "string"
    | "number"
    | "word"
    | "quotes"
    | "comment"
    | "after"
    | "twice"
    | "deep";
  readonly from: number;
  readonly to: number;
  /** What stands there, shortened. */
  readonly found: string;
}

/**
 * A text as a tree that bears mistakes, and the first of them; null for sound JSON without a key that stands twice, which
 * is told of only where the text is JSON.
 */
export interface JsonTextRead {
  readonly root: JsonPart | null;
  readonly mistake: JsonMistake | null;
  readonly tokens: readonly JsonToken[];
}

/** As deep as a definition may be. */
const deepest = 64;

/** Reads a text that somebody is typing. Whatever stands in it, the tree has what can be told of it. */
export function readJsonText(text: string): JsonTextRead {
  const tokens = jsonTokens(text);
  let next = 0;
  let mistake: JsonMistake | null = null;
  let twice: JsonMistake | null = null;

  function mistakeAt(code: JsonMistake["code"], token = tokens[next]): JsonMistake {
    const from = token?.from ?? tokens.at(-1)?.to ?? 0;
    const to = token?.to ?? from;
    return { code, from, to, found: text.slice(from, Math.min(to, from + 40)) };
  }

  function wrong(code: JsonMistake["code"], token?: JsonToken): void {
    mistake ??= mistakeAt(code, token);
  }

  /** What a piece that has no place here tells of what was meant. */
  function misplaced(code: JsonMistake["code"]): void {
    const token = tokens[next];
    const found = token === undefined ? "" : text.slice(token.from, token.from + 2);
    if (found.startsWith("'") || found.startsWith("“") || found.startsWith("”")) wrong("quotes");
    else if (found === "//" || found === "/*") wrong("comment");
    else wrong(token === undefined ? "closing" : code);
  }

  function value(depth: number): JsonPart | null {
    const token = tokens[next];
    if (token?.kind === "{" || token?.kind === "[") {
      if (depth >= deepest) {
        wrong("deep");
        next = tokens.length;
        return null;
      }
      next += 1;
      return token.kind === "{" ? container(token, "}", depth) : container(token, "]", depth);
    }
    if (token === undefined || !["string", "number", "word"].includes(token.kind)) {
      misplaced("value");
      return null;
    }
    if (!token.sound) wrong(token.kind as "string" | "number" | "word");
    next += 1;
    return { kind: "scalar", from: token.from, to: token.to, entries: [] };
  }

  function container(opening: JsonToken, end: "}" | "]", depth: number): JsonPart {
    const entries: JsonEntry[] = [];
    const names = new Set<string>();
    let separated = true;
    for (let token = tokens[next]; token !== undefined; token = tokens[next]) {
      if (token.kind === end) {
        if (separated && entries.length > 0) wrong("trailing", tokens[next - 1]);
        next += 1;
        return part(opening, token.to, entries);
      }
      // The end of what is around: this one was never closed.
      if (token.kind === "}" || token.kind === "]") break;
      if (token.kind === ",") {
        if (separated) wrong(entries.length === 0 ? "value" : "trailing");
        separated = true;
        next += 1;
        continue;
      }
      if (!separated) misplaced("comma");
      const start = next;
      const entry = end === "}" ? property(names, depth) : item(entries.length, depth);
      if (entry !== null) entries.push(entry);
      separated = false;
      if (next === start) next += 1;
    }
    wrong("closing");
    // Whoever stands at the end of the text is still in it.
    return part(opening, tokens[next]?.from ?? text.length + 1, entries);
  }

  function item(index: number, depth: number): JsonEntry | null {
    const found = value(depth + 1);
    return found === null ? null : { key: index, name: null, value: found };
  }

  function property(names: Set<string>, depth: number): JsonEntry | null {
    const name = tokens[next];
    if (name === undefined || (name.kind !== "string" && name.kind !== "word")) {
      misplaced("key");
      return null;
    }
    if (name.kind === "word") wrong("key");
    else if (!name.sound) wrong("string");
    const key = keyOf(text.slice(name.from, name.to));
    if (names.has(key)) twice ??= mistakeAt("twice");
    names.add(key);
    next += 1;
    if (tokens[next]?.kind !== ":") {
      misplaced("colon");
      return { key, name, value: null };
    }
    next += 1;
    const follows = tokens[next]?.kind;
    if (follows === "," || follows === "}" || follows === "]") {
      wrong("value");
      return { key, name, value: null };
    }
    return { key, name, value: value(depth + 1) };
  }

  if (tokens.length === 0) wrong("empty");
  const root = tokens.length === 0 ? null : value(0);
  if (next < tokens.length) misplaced("after");
  return { root, mistake: mistake ?? twice, tokens };
}

function part(opening: JsonToken, to: number, entries: readonly JsonEntry[]): JsonPart {
  return { kind: opening.kind === "{" ? "object" : "array", from: opening.from, to, entries };
}

/** What a key says; where it is not written well, what stands between its quotes. */
function keyOf(written: string): string {
  try {
    return String(JSON.parse(written));
  } catch {
    return written.replaceAll('"', "");
  }
}
