import type { FormulaFunction } from "../formula-function.ts";
import type { Value } from "../value.ts";
import { choosingFunction } from "../formula-function.ts";
import { boolean, optional, same } from "../parameter.ts";
import { isBlank } from "../value.ts";
import { sameValue } from "./comparing.ts";

/** Functions that pick one of their arguments and work out no other. */
export const choosing: readonly FormulaFunction[] = [
  choosingFunction({
    name: "IF",
    docs: {
      en: "The second value where the condition holds, else the third, or blank.",
      "zh-CN": "条件成立时取第二个值，否则取第三个值；未写第三个值则为空。",
    },
    parameters: [boolean("condition"), same("A", "then"), optional(same("A", "otherwise"))],
    result: "A",
    choose: ([condition, then, otherwise]) => (condition?.() === true ? then : otherwise)?.() ?? null,
  }),
  choosingFunction({
    name: "IFS",
    docs: {
      en: "The value after the first condition that holds, or blank.",
      "zh-CN": "取第一个成立的条件之后的值；都不成立则为空。",
    },
    repeated: [boolean("condition"), same("A", "then")],
    result: "A",
    choose(args) {
      for (let at = 0; at < args.length; at += 2) if (args[at]?.() === true) return args[at + 1]?.() ?? null;
      return null;
    },
  }),
  choosingFunction({
    name: "SWITCH",
    docs: {
      en: "The result after the first case that equals the value, else the last one, or blank.",
      "zh-CN": "取第一个与该值相等的情形之后的结果；都不相等则取最后的默认值或为空。",
    },
    parameters: [same("A", "value")],
    repeated: [same("A", "case"), same("B", "result")],
    last: same("B", "otherwise"),
    result: "B",
    choose([value, ...rest]) {
      const wanted: Value = value?.() ?? null;
      const pairs = rest.length - (rest.length % 2);
      for (let at = 0; at < pairs; at += 2) {
        if (sameValue(wanted, rest[at]?.() ?? null)) return rest[at + 1]?.() ?? null;
      }
      return rest[pairs]?.() ?? null;
    },
  }),
  choosingFunction({
    name: "COALESCE",
    docs: { en: "The first value that is not blank.", "zh-CN": "取第一个非空的值。" },
    repeated: [same("A", "value")],
    result: "A",
    choose(args) {
      for (const arg of args) {
        const value = arg();
        if (!isBlank(value)) return value;
      }
      return null;
    },
  }),
];
