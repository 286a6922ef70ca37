import type { KindRule } from "./candidate.ts";
import { booleanRule } from "./rules/boolean-rule.ts";
import { choiceRule } from "./rules/choice-rule.ts";
import { dateOnlyRule, dateTimeRule } from "./rules/date-rules.ts";
import { integerRule, moneyRule, numberRule, percentRule } from "./rules/number-rules.ts";
import { emailRule, longTextRule, phoneRule, textRule, urlRule } from "./rules/text-rules.ts";

/** Every way to recognise a kind from a column alone; of two that are equally likely, the first one wins. */
export const kindRules: readonly KindRule[] = [
  booleanRule,
  dateOnlyRule,
  dateTimeRule,
  emailRule,
  phoneRule,
  urlRule,
  percentRule,
  moneyRule,
  integerRule,
  numberRule,
  choiceRule,
  longTextRule,
  textRule,
];
