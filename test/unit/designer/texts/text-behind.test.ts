import { expect, test } from "vitest";
import { textBehind } from "../../../../designer/draft/text-behind.ts";

const qualify = { en: "Qualify", "zh-CN": "确认商机" };

test("a text has the other one behind it in each of its languages", () => {
  const text = { en: "A rep may", "zh-CN": "销售可以", de: "Man darf" };
  expect(textBehind(text, qualify, "zh-CN")).toEqual({
    en: "A rep may · Qualify",
    "zh-CN": "销售可以 · 确认商机",
    de: "Man darf · 确认商机",
  });
});

test("a text that is the same in every language stays so", () => {
  expect(textBehind("A rep may", qualify, "en")).toBe("A rep may · Qualify");
  expect(textBehind("销售可以", qualify, "zh-CN")).toBe("销售可以 · 确认商机");
  expect(textBehind("A rep may", "Qualify")).toBe("A rep may · Qualify");
});
