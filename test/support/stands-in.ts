import { separators, unspaced } from "../../runtime/core/fields/search-characters.ts";
import type { SoughtWord } from "../../runtime/core/fields/sought-word.ts";

const code = (point: number): string => `\\u{${point.toString(16)}}`;
const before = [...separators, ...unspaced].map(([first, last]) => `${code(first)}-${code(last)}`).join("");

/** Whether a word stands at its place in a folded text, told in another way than by databases and tokens. */
export function standsIn(text: string, { text: word, place }: SoughtWord): boolean {
  const plain = [...word].map((character) => code(character.codePointAt(0) ?? 0)).join("");
  if (place === "anywhere") return text.includes(word);
  if (place === "word") return new RegExp(`(^|[${before}])${plain}`, "u").test(text);
  return new RegExp(`(^|[^0-9])${word.startsWith("0") ? "" : "0{0,8}"}${plain}`, "u").test(text);
}
