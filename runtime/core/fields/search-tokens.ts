import { isDigit, searchRuns } from "./search-runs.ts";

/** Of a word, its first one, two … so many characters are tokens each: whoever types has the beginning of a word. */
export const longestBeginning = 8;
/** A longer word is a token once more, as far as here. */
export const longestToken = 32;
/** So many digits in a row are found anywhere within a number. */
export const digitsAnywhere = 4;
/** So many zeros before a number may be left out. */
export const mostZeros = 8;

/**
 * The tokens under which an index finds a folded text; null where there would be more than `most`. Of writing without blanks
 * (Chinese, Kana, Hangul, Thai …) they are each character and each two in a row; of a word its beginnings; of a number also
 * those behind its leading zeros, and each four digits in a row. `soughtTokens` asks for the same.
 */
export function searchTokens(folded: string, most: number): ReadonlySet<string> | null {
  const tokens = new Set<string>();
  for (const { kind, characters } of searchRuns(folded)) {
    if (kind === "unspaced") addPairs(tokens, characters);
    else addBeginnings(tokens, characters);
    if (tokens.size > most) return null;
  }
  return tokens;
}

function addPairs(tokens: Set<string>, characters: readonly string[]): void {
  characters.forEach((character, index) => {
    tokens.add(character);
    const next = characters[index + 1];
    if (next !== undefined) tokens.add(character + next);
  });
}

function addBeginnings(tokens: Set<string>, characters: readonly string[]): void {
  characters.forEach((_, start) => {
    if (begins(characters, start)) addFrom(tokens, characters, start);
    const digits = characters.slice(start, start + digitsAnywhere);
    if (digits.length === digitsAnywhere && digits.every(isDigit)) tokens.add(digits.join(""));
  });
}

function addFrom(tokens: Set<string>, characters: readonly string[], start: number): void {
  let beginning = "";
  for (const character of characters.slice(start, start + longestBeginning)) {
    beginning += character;
    tokens.add(beginning);
  }
  if (characters.length - start > longestBeginning)
    tokens.add(characters.slice(start, start + longestToken).join(""));
}

/** Words begin where they do, numbers also within them, and behind zeros. */
function begins(characters: readonly string[], start: number): boolean {
  if (start === 0) return true;
  if (!isDigit(characters[start])) return false;
  if (!isDigit(characters[start - 1])) return true;
  let zeros = 0;
  while (characters[start - 1 - zeros] === "0") zeros += 1;
  return (
    characters[start] !== "0" && zeros > 0 && zeros <= mostZeros && !isDigit(characters[start - 1 - zeros])
  );
}
