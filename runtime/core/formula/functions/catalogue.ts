import type { FormulaFunction } from "../formula-function.ts";
import { byName } from "./by-name.ts";
import { aggregates } from "./aggregates.ts";
import { arithmetic } from "./arithmetic.ts";
import { choosing } from "./choosing.ts";
import { conditionalTotals } from "./conditional-totals.ts";
import { dateParts } from "./date-parts.ts";
import { dates } from "./dates.ts";
import { logic } from "./logic.ts";
import { rounding } from "./rounding.ts";
import { textParts } from "./text-parts.ts";
import { textSearch } from "./text-search.ts";
import { texts } from "./texts.ts";
import { workingDays } from "./working-days.ts";

/** Every function of the language; one with several readings stands here once for each, the first that fits wins. */
export const catalogue: readonly FormulaFunction[] = [
  ...choosing,
  ...logic,
  ...aggregates,
  ...conditionalTotals,
  ...arithmetic,
  ...rounding,
  ...texts,
  ...textParts,
  ...textSearch,
  ...dates,
  ...dateParts,
  ...workingDays,
];

/** The readings of every function by its name. */
export const functionsByName = byName(catalogue);
