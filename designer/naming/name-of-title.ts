import type { Text } from "../../runtime/core/definition/text.ts";
import { freshName } from "../draft/fresh-name.ts";

/** How the words of a name are joined: `loanPeriod` or `loan-period`. */
export type NameStyle = "camel" | "dashed";

const longest = 50;
/** Names that every object answers to: no definition may use them. */
const reserved = Object.getOwnPropertyNames(Object.prototype);

/**
 * A technical name made from a title, which none of the siblings has whatever its case: “Loan period” gives
 * `loanPeriod`. Null where the title has letters of another script, or no letter to begin with.
 */
export function nameOfTitle(title: Text, style: NameStyle, siblings: readonly string[]): string | null {
  const text = typeof title === "string" ? title : (title["en"] ?? Object.values(title)[0] ?? "");
  if (/\p{L}/u.test(text.replaceAll(/\p{Script=Latin}/gu, ""))) return null;
  const words = text
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
