import { foldText } from "../fields/fold.ts";

const longest = 200;

/** The words of a title, folded: `closeDate`, `close_date` and `Close Date` have the same. Chinese stays in one piece. */
export function headerWords(header: string): readonly string[] {
  const parted = header.slice(0, longest).replace(/([\p{Ll}\p{Nd}])(\p{Lu})/gu, "$1 $2");
  return foldText(parted)
    .split(/[^\p{L}\p{Nd}%#]+/u)
    .filter((word) => word !== "");
}

/** Whether a title has one of these words; Chinese ones may stand anywhere in it. */
export function headerSays(header: string, words: ReadonlySet<string>): boolean {
  const mine = headerWords(header);
  return (
    mine.some((word) => words.has(word)) ||
    [...words].some((word) => isChinese(word) && header.includes(word))
  );
}

function isChinese(word: string): boolean {
  return /\p{Script=Han}/u.test(word);
}
