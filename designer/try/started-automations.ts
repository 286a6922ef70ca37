import { conditionScopeOf } from "../../runtime/core/compile/condition-scope-of.ts";
import { compileTree } from "../../runtime/core/condition/compile-condition.ts";
import { readCondition } from "../../runtime/core/condition/read-condition.ts";
import type {
  AutomationDefinition,
  TriggerDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { circumstanceOf } from "../../runtime/core/derive/circumstance-of.ts";
import { factsOf } from "../../runtime/core/derive/facts-of.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { EngineEvent } from "../../runtime/core/event.ts";
import type { EngineRecord } from "../../runtime/core/record.ts";

/** The automations that events of a record, as it is after them, would start. */
export function startedAutomations(
  context: EngineContext,
  after: EngineRecord,
  events: readonly EngineEvent[],
): readonly AutomationDefinition[] {
  const { app, form } = context;
  const scope = conditionScopeOf(form);
  return (app.document.automations ?? [])
    .filter((automation) => automation.form === form.name)
    .filter(({ on }) => events.some((event) => isMeant(on, event)))
    .filter(({ when }) => {
      if (when === undefined) return true;
      const { tree } = readCondition(when, scope, "");
      return tree !== null && compileTree(tree, scope).test(factsOf(context, after), circumstanceOf(context));
    });
}

function isMeant(on: TriggerDefinition, event: EngineEvent): boolean {
  const among = (stage: string | null) =>
    stage !== null && (on.stages === undefined || on.stages.includes(stage));
  switch (on.event) {
    case "created":
    case "approval-decided":
      return event.type === on.event;
    case "updated":
      return (
        (event.type === "updated" || event.type === "moved") &&
        event.changes.some(({ field }) => on.fields === undefined || on.fields.includes(field))
      );
    case "stage-entered":
      return event.type === "moved" ? among(event.to) : event.type === "created" && among(event.stage);
    case "stage-left":
      return event.type === "moved" && among(event.from);
    default:
      return false;
  }
}
