import type { FormulaFunction } from "../formula-function.ts";
import type { Text } from "../../definition/text.ts";
import { foldText } from "../../fields/fold.ts";
import { formulaFunction } from "../formula-function.ts";
import { listOf, same, text } from "../parameter.ts";
import { sameValue } from "./comparing.ts";

function search(name: string, docs: Text, finds: (value: string, part: string) => boolean): FormulaFunction {
  return formulaFunction({
    name,
    docs,
    parameters: [text("text"), text("part")],
    result: "boolean",
    evaluate: ([value, part]) => part.trim() !== "" && finds(foldText(value), foldText(part)),
  });
}

/** Searching ignores case and width, as conditions over texts do; a blank part is found nowhere. */
export const textSearch: readonly FormulaFunction[] = [
  formulaFunction({
    name: "CONTAINS",
    docs: { en: "The list has this item.", "zh-CN": "列表中有该项。" },
    parameters: [listOf(same("A", "list")), same("A", "item")],
    result: "boolean",
    evaluate: ([list, item]) => list.some((candidate) => sameValue(candidate, item)),
  }),
  search(
    "CONTAINS",
    {
      en: "The text contains the part, whatever the case; or the list has the item.",
      "zh-CN": "文本包含该部分（不区分大小写），或列表中有该项。",
    },
    (value, part) => value.includes(part),
  ),
  search(
    "STARTSWITH",
    {
      en: "The text starts with the part, whatever the case.",
      "zh-CN": "文本以该部分开头（不区分大小写）。",
    },
    (value, part) => value.startsWith(part),
  ),
  search(
    "ENDSWITH",
    { en: "The text ends with the part, whatever the case.", "zh-CN": "文本以该部分结尾（不区分大小写）。" },
    (value, part) => value.endsWith(part),
  ),
];
