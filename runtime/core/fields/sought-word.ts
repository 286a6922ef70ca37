import { isDigit, kindOf, searchRuns, type SearchRun } from "./search-runs.ts";
import { digitsAnywhere, longestBeginning, longestToken } from "./search-tokens.ts";

/** A token that a text must have, or one that begins like it. */
export interface SoughtToken {
  readonly text: string;
  readonly beginning: boolean;
}

/** A word that somebody looks for. */
export interface SoughtWord {
  /** As it must stand in a text, folded. */
  readonly text: string;
  /** Where it may stand there: anywhere, where a number begins, or where a word does. */
  readonly place: "anywhere" | "number" | "word";
  /** All of these `searchTokens` makes of any text in which it stands so; none where only a look at the text tells. */
  readonly tokens: readonly SoughtToken[];
}

/** What a folded word without blanks asks of a text. */
export function soughtWord(text: string): SoughtWord {
  const tokens = searchRuns(text).flatMap(tokensOf);
  return {
    text,
    place: placeOf([...text]),
    tokens: [...new Map(tokens.map((one) => [one.text, one])).values()],
  };
}

function placeOf(characters: readonly string[]): SoughtWord["place"] {
  const [first = ""] = characters;
  if (kindOf(first) !== "word" || leadingDigits(characters) >= digitsAnywhere) return "anywhere";
  return isDigit(first) ? "number" : "word";
}

function leadingDigits(characters: readonly string[]): number {
  const end = characters.findIndex((character) => !isDigit(character));
  return end === -1 ? characters.length : end;
}

function tokensOf({ kind, characters }: SearchRun): readonly SoughtToken[] {
  if (kind === "unspaced") return covering(characters, 2);
  const digits = leadingDigits(characters);
  if (digits >= digitsAnywhere) return covering(characters.slice(0, digits), digitsAnywhere);
  const beginning = characters.length > longestBeginning;
  return [{ text: characters.slice(0, beginning ? longestToken : longestBeginning).join(""), beginning }];
}

/** The fewest pieces of a length that together have every character; fewer characters are one piece. */
function covering(characters: readonly string[], length: number): readonly SoughtToken[] {
  const pieces: SoughtToken[] = [];
  const last = Math.max(0, characters.length - length);
  for (let start = 0; start < last; start += length) pieces.push(pieceAt(characters, start, length));
  pieces.push(pieceAt(characters, last, length));
  return pieces;
}

function pieceAt(characters: readonly string[], start: number, length: number): SoughtToken {
  return { text: characters.slice(start, start + length).join(""), beginning: false };
}
