import type { ColumnGuess } from "./guess.ts";
import { headerSays } from "./header-words.ts";

const nameWords = new Set("name title subject topic label 名称 名字 姓名 主题 标题 全称 简称".split(" "));
const texts: ReadonlySet<string> = new Set(["text", "email", "choice"]);

/** The column that a record is best called by: a name that tells records apart, else whatever tells them apart, else any text. */
export function guessTitle(columns: readonly ColumnGuess[]): number {
  const score = ({ kind, unique, required, header, column }: ColumnGuess): number => {
    if (kind === "none" || kind === "stage") return -10;
    const named = headerSays(header, nameWords);
    const text = texts.has(kind) ? (kind === "text" ? 3 : 1) : kind === "reference" ? -2 : 0;
    return text + (unique ? 3 : 0) + (named ? 2.5 : 0) + (required ? 1 : 0) - column / 1000;
  };
  const [best] = columns.toSorted((a, b) => score(b) - score(a));
  return best?.column ?? 0;
}
