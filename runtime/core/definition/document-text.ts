import type { DocumentDefinition } from "./generated/definition.ts";
import { plainWord } from "./plain-word.ts";

/** A document as its file: front matter of one `key: value` a line, and its body byte for byte. */
export function documentText({ body, ...front }: DocumentDefinition): string {
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${frontValue(value)}\n`);
  return `---\n${lines.join("")}---\n${body}`;
}

function frontValue(value: unknown): string {
  return typeof value === "string" && plainWord.test(value) ? value : JSON.stringify(value);
}
