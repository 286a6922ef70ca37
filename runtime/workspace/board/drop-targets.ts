import type { TransitionView } from "../../contract/generated/contract.ts";
import type { CompiledPipeline } from "../../core/compile/compiled.ts";

/** What a column says to the card that is held over it. */
export type DropTarget =
  | { readonly kind: "home" }
  | { readonly kind: "open"; readonly transition: TransitionView }
  | { readonly kind: "asks"; readonly transition: TransitionView; readonly missing: number }
  | { readonly kind: "forbidden" }
  | { readonly kind: "later"; readonly through: string }
  | { readonly kind: "closed" };

/**
 * For each stage, what happens when a card of `stage` is dropped there: the best of the moves that lead to it
 * (allowed, then with something missing, then not permitted), or the stage that has to come first.
 */
export function dropTargets(
  pipeline: CompiledPipeline,
  stage: string,
  transitions: readonly TransitionView[],
): ReadonlyMap<string, DropTarget> {
  return new Map(
    [...pipeline.stages.keys()].map((target) => [target, dropTarget(pipeline, stage, target, transitions)]),
  );
}

function dropTarget(
  pipeline: CompiledPipeline,
  stage: string,
  target: string,
  transitions: readonly TransitionView[],
): DropTarget {
  if (target === stage) return { kind: "home" };
  const leading = transitions.filter(({ to }) => to === target);
  const open = leading.find(({ allowed }) => allowed);
  if (open !== undefined) return { kind: "open", transition: open };
  const permitted = leading.filter((each) => each.permitted);
  const nearest = permitted.toSorted((a, b) => a.problems.length - b.problems.length)[0];
  if (nearest !== undefined) return { kind: "asks", transition: nearest, missing: nearest.problems.length };
  if (leading.length > 0) return { kind: "forbidden" };
  const through = stageBefore(pipeline, stage, target);
  return through === null ? { kind: "closed" } : { kind: "later", through };
}

/** The first stage on the shortest way from `stage` to `target` through open stages, where such a way is drawn. */
function stageBefore(pipeline: CompiledPipeline, stage: string, target: string): string | null {
  const first = new Map<string, string>();
  const queue = [stage];
  for (const at of queue) {
    for (const { to } of pipeline.leaving.get(at) ?? []) {
      if (to === stage || first.has(to)) continue;
      first.set(to, at === stage ? to : (first.get(at) ?? to));
      if (to === target) return first.get(to) ?? null;
      if (pipeline.stages.get(to)?.kind === "open") queue.push(to);
    }
  }
  return null;
}
