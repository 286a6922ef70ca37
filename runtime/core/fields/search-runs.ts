import { isWithin, separators, unspaced } from "./search-characters.ts";

/** Characters in a row that are searched in one way: a word of letters and digits, or writing without blanks. */
export interface SearchRun {
  readonly kind: "word" | "unspaced";
  readonly characters: readonly string[];
}

const ascii = 0x80;

/** The pieces of a folded text between its separators, in order. */
export function searchRuns(folded: string): readonly SearchRun[] {
  const runs: { readonly kind: SearchRun["kind"]; readonly characters: string[] }[] = [];
  let open: (typeof runs)[number] | undefined;
  for (const character of folded) {
    const kind = kindOf(character);
    if (kind === null) open = undefined;
    else if (open?.kind === kind) open.characters.push(character);
    else runs.push((open = { kind, characters: [character] }));
  }
  return runs;
}

/** How a character is searched; null for what separates words. */
export function kindOf(character: string): SearchRun["kind"] | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < ascii) return /[0-9a-z]/.test(character) ? "word" : null;
  if (isWithin(separators, code)) return null;
  return isWithin(unspaced, code) ? "unspaced" : "word";
}

export const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= "0" && character <= "9" && character.length === 1;
