import { momentKinds } from "../../fields/moment-kinds.ts";
import { definitionProblem } from "../../definition/definition-problem.ts";
import { readableNames } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { checkSteps } from "../check-steps.ts";
import { fieldOfKind } from "../field-references.ts";
import { isSchedule } from "../is-schedule.ts";
import { isTimeZone } from "../is-time-zone.ts";
import { unknownIn, unknownNames } from "../unknown-names.ts";

/** An automation watches and changes what there is. */
export const automations: CheckRule = function* (index) {
  for (const [position, automation] of (index.app.automations ?? []).entries()) {
    const at = `/automations/${position}`;
    yield* unknownIn("form", automation.form, index.forms, `${at}/form`);
    const { on } = automation;
    if (on.cron !== undefined && !isSchedule(on.cron))
      yield definitionProblem("definition-expects", `${at}/on/cron`, { expects: "cron" });
    if (on.timeZone !== undefined && !isTimeZone(on.timeZone))
      yield definitionProblem("definition-time-zone", `${at}/on/timeZone`, { name: on.timeZone });
    const place = index.forms.get(automation.form);
    if (!place) continue;
    const names = readableNames(place);
    const stages = new Set(place.pipelines.flatMap((pipeline) => [...pipeline.stages.keys()]));
    yield* unknownNames("field", on.fields, names, `${at}/on/fields`);
    yield* unknownNames("stage", on.stages, stages, `${at}/on/stages`);
    yield* fieldOfKind(place, on.field, momentKinds, `${at}/on/field`);
    yield* checkSteps(automation.steps, place, index, `${at}/steps`);
  }
};
