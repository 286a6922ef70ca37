import { definitionProblem } from "../../definition/definition-problem.ts";
import type { CheckRule } from "../check-rule.ts";
import { isTimeZone } from "../is-time-zone.ts";

/** The app's time zone is one of IANA's, not an offset. */
export const timeZone: CheckRule = function* ({ app }) {
  if (!isTimeZone(app.timeZone))
    yield definitionProblem("definition-time-zone", "/timeZone", { name: app.timeZone });
};
