import * as fc from "fast-check";
import { expect, it } from "vitest";
import { foldText } from "../../runtime/core/fields/fold.ts";
import { searchTokens } from "../../runtime/core/fields/search-tokens.ts";
import { type SoughtWord, soughtWord } from "../../runtime/core/fields/sought-word.ts";
import { soughtText, textWithPart } from "../support/search-arbitraries.ts";
import { standsIn } from "../support/stands-in.ts";

function isFound(text: string, { tokens }: SoughtWord): boolean {
  const has = searchTokens(text, Infinity) ?? new Set();
  return tokens.every(({ text: token, beginning }) =>
    beginning ? [...has].some((one) => one.startsWith(token)) : has.has(token),
  );
}

it("whatever stands in a text is found by its tokens", () => {
  let stood = 0;
  fc.assert(
    fc.property(textWithPart, ({ text, part }) => {
      const word = soughtWord(part);
      if (part === "" || !standsIn(text, word)) return;
      stood += 1;
      expect(isFound(text, word)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
  expect(stood).toBeGreaterThan(500);
});

it("any two characters of Chinese in a row, and the beginning of any word, stand in their text", () => {
  fc.assert(
    fc.property(
      soughtText,
      fc.string({ unit: fc.constantFrom("华", "为", "技", "𠀀", "々"), minLength: 2 }),
      fc.stringMatching(/^[a-zé]{1,40}$/),
      fc.nat(),
      (around, chinese, word, at) => {
        const text = foldText(`${around} ${chinese}${word}`);
        const start = at % ([...chinese].length - 1);
        const pair = soughtWord([...chinese].slice(start, start + 2).join(""));
        const beginning = soughtWord(foldText(word.slice(0, 1 + (at % word.length))));
        for (const one of [pair, beginning]) {
          expect(standsIn(text, one)).toBe(true);
          expect(isFound(text, one)).toBe(true);
        }
      },
    ),
  );
});

it("what does not stand in a text is mostly not found by its tokens either", () => {
  expect(isFound("stahlwerk", soughtWord("werk"))).toBe(false);
  expect(isFound("华而不为", soughtWord("华为"))).toBe(false);
  expect(isFound("112", soughtWord("12"))).toBe(false);
});

it("the tokens of a text are those of it folded once more", () => {
  fc.assert(
    fc.property(soughtText, (text) => {
      const folded = foldText(text);
      expect(searchTokens(foldText(folded), Infinity)).toEqual(searchTokens(folded, Infinity));
    }),
  );
});
