import type { CompiledTransition } from "../compile/compiled.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";
import { roleTitles } from "./role-titles.ts";

/**
 * Why the actor is not somebody who may make this move: its `roles`, and `who` (`team` is the owner, or somebody who
 * shares a team with the owner). Administrators have every role and stand in for every owner.
 */
export function permissionProblems(
  { actor, app }: Pick<EngineContext, "actor" | "app">,
  record: EngineRecord,
  transition: CompiledTransition,
): readonly Problem[] {
  if (actor.administrator) return [];
  const problems: Problem[] = [];
  const params = { transition: transition.name, title: transition.definition.title };
  const { roles, who } = transition;
  if (roles !== null && ![...roles].some((role) => actor.roles.has(role))) {
    problems.push({
      code: "transition-roles",
      pointer: "",
      params: { ...params, roles: [...roles], roleTitles: roleTitles(app, roles) },
    });
  }
  const { owner } = record;
  const mine = owner !== null && (owner === actor.id || (who === "team" && actor.teams.includes(owner)));
  if (who !== "anyone" && !mine) problems.push({ code: `transition-${who}`, pointer: "", params });
  return problems;
}
