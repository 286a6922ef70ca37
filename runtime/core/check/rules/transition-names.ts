import { definitionProblem } from "../../definition/definition-problem.ts";
import { pipelinePlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { writableField } from "../field-references.ts";
import { unknownIn, unknownNames } from "../unknown-names.ts";

/** A transition leads between stages of its pipeline, for roles of the app, and asks for fields that can be filled in. */
export const transitionNames: CheckRule = function* (index) {
  for (const { pipeline, stages, pointer, place } of pipelinePlaces(index)) {
    for (const [position, transition] of pipeline.transitions.entries()) {
      const at = `${pointer}/transitions/${position}`;
      const { from, to } = transition;
      if (from !== "open") yield* unknownNames("stage", from, stages, `${at}/from`);
      yield* unknownIn("stage", to, stages, `${at}/to`);
      if (from !== "open" && from.length === 1 && from[0] === to)
        yield definitionProblem("definition-transition-still", `${at}/to`);
      yield* unknownNames("role", transition.roles, index.roles, `${at}/roles`);
      for (const [step, { roles }] of (transition.approval?.steps ?? []).entries())
        yield* unknownNames("role", roles, index.roles, `${at}/approval/steps/${step}/roles`);
      for (const [asked, name] of (transition.ask ?? []).entries())
        yield* writableField(place, name, `${at}/ask/${asked}`);
    }
  }
};
