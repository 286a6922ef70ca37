import { checkCondition } from "../../runtime/core/condition/check-condition.ts";
import { compileCondition } from "../../runtime/core/condition/compile-condition.ts";
import type { CompiledCondition } from "../../runtime/core/condition/compiled-condition.ts";
import type { ConditionScope } from "../../runtime/core/condition/condition-scope.ts";
import { conditionScopeOf } from "../../runtime/core/compile/condition-scope-of.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import type { Projection } from "../policies/projection.ts";
import type { Result } from "../result.ts";

/** The fields by which a reader may ask: those that they may not see are not there, and no outcome hangs on the time. */
export function askableScope({ form }: Pick<Place, "form">, seen: Projection): ConditionScope {
  const scope = conditionScopeOf(form);
  return {
    field: (name) => {
      if (form.fields.has(name) && !seen.asks(name)) return undefined;
      const field = scope.field(name);
      return field?.volatile === true ? undefined : field;
    },
  };
}

const unknownNames: ReadonlySet<string> = new Set(["condition-unknown-field", "condition-keyword"]);

/** A client's condition, compiled: 400 where names are not there, told first, 422 where only something else is wrong with it. */
export function readFilter(
  place: Pick<Place, "form">,
  seen: Projection,
  condition: Json,
  pointer: string,
): Result<CompiledCondition> {
  const scope = askableScope(place, seen);
  const problems = checkCondition(condition, scope, pointer);
  if (problems.length === 0) return done(compileCondition(condition, scope));
  const unknown = problems.filter(({ code }) => unknownNames.has(code));
  const others = problems.filter(({ code }) => !unknownNames.has(code));
  const reason = unknown.length > 0 ? "unknown-name" : "invalid";
  return { ok: false, reason, problems: [...unknown, ...others] };
}
