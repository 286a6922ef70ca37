import type { CompiledTransition } from "../../runtime/core/compile/compiled.ts";
import { permissionProblems } from "../../runtime/core/transition/permission-problems.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { FoundAsk, Route } from "./route.ts";

/**
 * The transition that the address of a move names: 404 where the record's pipeline does not draw it, 403 where this
 * actor is not somebody who may make it. Undefined for every other route.
 */
export function checkMove(route: Route, found: FoundAsk): Result<CompiledTransition | undefined> {
  const { form, record, actor, published: app } = found;
  if (route.action !== "record.move" || !form || !record || !actor || !app) return done(undefined);
  const transition = form.pipelines.get(record.pipeline ?? "")?.transitions.get(found.path("transition"));
  if (transition === undefined) return refuse("not-found", "unknown-transition");
  const problems = permissionProblems({ actor, app }, record, transition);
  return problems.length > 0 ? { ok: false, reason: "forbidden", problems } : done(transition);
}
