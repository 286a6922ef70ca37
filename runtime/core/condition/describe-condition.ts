import type { ConditionTree, Explanation } from "./compiled-condition.ts";
import { leafWords, type ConditionWords } from "./leaf-words.ts";
import { languageOf } from "./phrases.ts";
import { type Segment, tidySegments } from "./tidy-segments.ts";

/**
 * The condition in words, in pieces: the titles of fields carry their field's name, and everything said about
 * one assertion says whether that holds, where the tree was evaluated. English, or Chinese for locales of it.
 */
export function describeCondition(
  tree: ConditionTree | Explanation,
  words: ConditionWords,
): readonly Segment[] {
  return tidySegments(describe(tree, false, words, null));
}

function describe(
  tree: ConditionTree | Explanation,
  negated: boolean,
  words: ConditionWords,
  within: "all" | "any" | null,
): readonly Segment[] {
  switch (tree.kind) {
    case "leaf": {
      const holds = "holds" in tree ? { holds: tree.holds !== negated } : {};
      return leafWords(tree, negated, words).map((segment) => ({ ...segment, ...holds }));
    }
    case "not":
      return describe(tree.part, !negated, words, within);
    default: {
      // "not (a and b)" is said as "not a, or not b".
      const kind = negated === (tree.kind === "all") ? "any" : "all";
      const { and, or, always, never, open, close } = languageOf(words.locale);
      if (tree.parts.length === 0) return [{ text: kind === "all" ? always : never }];
      const parts = tree.parts.map((part) => describe(part, negated, words, kind));
      const joined = parts.flatMap((part, index) =>
        index === 0 ? part : [{ text: kind === "all" ? and : or }, ...part],
      );
      const grouped = within !== null && within !== kind && tree.parts.length > 1;
      return grouped ? [{ text: open }, ...joined, { text: close }] : joined;
    }
  }
}
