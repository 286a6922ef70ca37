import type { Text } from "../../runtime/core/definition/text.ts";
import { freshName } from "../draft/fresh-name.ts";

/** How the words of a name are joined: `loanPeriod` or `loan-period`. */
export type NameStyle = "camel" | "dashed";

const longest = 50;
/** Names that every object answers to: no definition may use them. */
const reserved = Object.getOwnPropertyNames(Object.prototype);

/**
 * A technical name made from a title, which none of the siblings has whatever its case: “Loan period” gives
 * `loanPeriod`. Of a title that says it in two scripts it takes the
 * Latin side: “Equipment 设备” gives `equipment`. Null where letters of another script stand between or right beside Latin
 * ones, or where there is no letter to begin with.
 */
export function nameOfTitle(title: Text, style: NameStyle, siblings: readonly string[]): string | null {
  const text = typeof title === "string" ? title : (title["en"] ?? Object.values(title)[0] ?? "");
  const latin = latinSide(text);
  if (latin === null) return null;
  const words = latin
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/['’]/g, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const joined =
    style === "dashed"
      ? words.join("-")
      : words
          .map((word, index) => (index === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
          .join("");
  const name = joined
    .replace(/^[-0-9]+/, "")
    .slice(0, longest)
    .replace(/-+$/, "");
  if (name === "") return null;
  // What was behind a number may begin with a capital.
  const stem = name.slice(0, 1).toLowerCase() + name.slice(1);
  return freshName(stem, [...siblings, ...reserved]);
}

/** What a title says in Latin letters on one side of those of another script; null where the two are not apart. */
function latinSide(text: string): string | null {
  const others = [...text.matchAll(/\p{L}/gu)].filter(([letter]) => !/\p{Script=Latin}/u.test(letter));
  const [first, last] = [others[0], others.at(-1)];
  if (first === undefined || last === undefined) return text;
  const sides = [text.slice(0, first.index), text.slice(last.index + last[0].length)];
  const within = text.slice(first.index, last.index);
  const [side, ...more] = sides.filter((each) => /\p{Script=Latin}/u.test(each));
  if (side === undefined || more.length > 0 || /\p{Script=Latin}/u.test(within)) return null;
  const beside = side === sides[0] ? side.at(-1) : side[0];
  return /[\p{L}\p{N}]/u.test(beside ?? "") ? null : side;
}
