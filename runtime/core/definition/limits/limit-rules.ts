import { byteSize } from "./byte-size.ts";
import { conditionSize } from "./condition-size.ts";
import { depth } from "./depth.ts";
import { fieldCount } from "./field-count.ts";
import type { LimitRule } from "./limit-rule.ts";
import { optionCount } from "./option-count.ts";
import { plainJson } from "./plain-json.ts";

/** The bounds of every definition, in the order in which they are checked: the first that is crossed ends it. */
export const limitRules: readonly LimitRule[] = [
  depth,
  plainJson,
  byteSize,
  fieldCount,
  optionCount,
  conditionSize,
];
