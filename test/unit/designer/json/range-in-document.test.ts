import { describe, expect, it } from "vitest";
import { rangeInDocument } from "../../../../designer/json/text/range-in-document.ts";
import { type Spot, spotIn, spotOf, spotStep } from "../../../../designer/json/text/spot.ts";

const front = '---\nname: letter\ntitle: Letter\nform: loan\nsubject: "About {{amount}}"\n---\n';
const shown = (body: string, steps: readonly string[], spot: Spot | null = null) => {
  const text = front + body;
  const { from, to } = rangeInDocument(text, steps, spot);
  return text.slice(from, to);
};

describe("what is shown of a document's file", () => {
  it.each([
    ["a name in a tag", "Dear\n  {{amount}}, yours", { line: 2, column: 5 }, "amount"],
    ["a way to a name", "{{#if account.amount}}x{{/if}}", { line: 1, column: 7 }, "account.amount"],
    ["a whole tag", "Dear\n{{{amount}}} yours", { line: 2, column: 1 }, "{{{amount}}}"],
    ["what stands behind lines that end otherwise", "a\r\nb\rc\n{{x}}", { line: 4, column: 3 }, "x"],
    ["nothing behind the end of the text", "short", { line: 9, column: 9 }, ""],
  ] as const)("is %s", (_, body, spot, expected) => {
    expect(shown(body, ["body"], spot)).toBe(expected);
  });

  it("is the whole line of what stands before the body", () => {
    expect(shown("form: no", ["form"])).toBe("form: loan");
    expect(shown("", ["subject", "en"], { line: 1, column: 9 })).toBe('subject: "About {{amount}}"');
    expect(shown("locale: no", ["locale"])).toBe("");
  });

  it("is found by a step behind the path of the text", () => {
    const spot = { line: 12, column: 5 };
    expect(spotIn(spotStep(spot))).toEqual(spot);
    expect(spotIn("body")).toBeNull();
    expect(spotOf({ ...spot, name: "amount" })).toEqual(spot);
    expect(spotOf({ name: "amount" })).toBeNull();
  });
});
