import * as fc from "fast-check";
import { foldText } from "../../runtime/core/fields/fold.ts";

const units = [
  ..."华为技术カナー한국กำaābcé0001234579 　-.,·_@*?[]^\\(|'\"“”𠀀😀Ωйß",
  "ﬁ",
  "é",
  "１",
  "Ａ",
] as const;

/** A text of the characters by which searching differs, among others. */
export const soughtText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...units), maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
);

/** A folded text without U+0000, and a piece of it, or of another one, without blanks. */
export const textWithPart = fc
  .tuple(soughtText, soughtText, fc.nat(), fc.nat(12), fc.boolean())
  .map(([one, other, at, length, own]) => {
    const text = foldText(one).replaceAll("\0", "");
    const from = [...(own ? text : foldText(other).replaceAll("\0", ""))];
    const start = from.length === 0 ? 0 : at % from.length;
    const [part = ""] = from
      .slice(start, start + length)
      .join("")
      .trim()
      .split(/\s+/u);
    return { text, part };
  });
