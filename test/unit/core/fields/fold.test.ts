import { expect, test } from "vitest";
import { foldText } from "../../../../runtime/core/fields/fold.ts";

test.each([
  ["José MÜLLER", "jose muller"],
  ["jose\u0301", "jose"],
  ["Ａｐｐｌｅ", "apple"],
  ["İstanbul", "istanbul"],
  ["Việt", "viet"],
  ["Ἀθήνα", "αθηνα"],
])("%s is found as %s: case, width and accents do not matter", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test.each(["が", "パ", "한국", "й", "ё", "华为", "नि"])(
  "%s stays what it is: the mark makes another letter",
  (text) => {
    expect(foldText(text)).toBe(text);
  },
);

test("the half-width か with its mark is the letter が", () => {
  expect(foldText("ｶﾞ")).toBe("ガ");
  expect(foldText("か\u3099")).toBe("が");
});
