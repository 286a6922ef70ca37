import { definitionProblem } from "../../definition/definition-problem.ts";
import { pipelinePlaces, type PipelinePlace } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";

/** Every stage can be reached from a first one, and every open one can be left. */
export const reachableStages: CheckRule = function* (index) {
  for (const place of pipelinePlaces(index)) {
    const { pipeline, stages, pointer } = place;
    const next = targets(place);
    const reached = new Set(pipeline.initial.filter((name) => stages.has(name)));
    for (const name of reached) for (const target of next.get(name) ?? []) reached.add(target);
    for (const [position, { name, kind }] of pipeline.stages.entries()) {
      const at = `${pointer}/stages/${position}`;
      if (!reached.has(name) && reached.size > 0)
        yield definitionProblem("definition-stage-unreachable", at, { name });
      if (kind === "open" && (next.get(name)?.size ?? 0) === 0)
        yield definitionProblem("definition-stage-dead-end", at, { name });
    }
  }
};

/** The other stages to which transitions lead, by stage. */
function targets({ pipeline, stages }: PipelinePlace): ReadonlyMap<string, Set<string>> {
  const open = pipeline.stages.filter(({ kind }) => kind === "open").map(({ name }) => name);
  const next = new Map([...stages.keys()].map((name) => [name, new Set<string>()]));
  for (const { from, to } of pipeline.transitions)
    for (const name of from === "open" ? open : from)
      if (name !== to && stages.has(to)) next.get(name)?.add(to);
  return next;
}
