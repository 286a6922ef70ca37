import { definitionProblem } from "../../definition/definition-problem.ts";
import { pipelinePlaces, type PipelinePlace } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";

type Ways = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Every stage can be reached from a first one, every open one can be left, and from each some way leads to an end,
 * where the pipeline has one. Where a stage that is named is not there, nobody can tell which way was meant: the name
 * alone is reported.
 */
export const reachableStages: CheckRule = function* (index) {
  for (const place of pipelinePlaces(index)) {
    const { pipeline, stages, pointer } = place;
    if (namesInWays(place).some((name) => !stages.has(name))) continue;
    const next = targets(place);
    const reached = along(next, pipeline.initial);
    const closed = pipeline.stages.filter(({ kind }) => kind !== "open").map(({ name }) => name);
    const stuck = pipeline.stages.map(({ name }) => name).filter((name) => next.get(name)?.size === 0);
    // What leads only to a dead end is mended there.
    const ending = along(reversed(next), [...closed, ...stuck]);
    for (const [position, { name, kind }] of pipeline.stages.entries()) {
      const at = `${pointer}/stages/${position}`;
      if (!reached.has(name)) yield definitionProblem("definition-stage-unreachable", at, { name });
      if (kind === "open" && stuck.includes(name))
        yield definitionProblem("definition-stage-dead-end", at, { name });
      if (closed.length > 0 && reached.has(name) && !ending.has(name))
        yield definitionProblem("definition-stage-endless", at, { name });
    }
  }
};

/** Every stage that first stages and transitions name. */
function namesInWays({ pipeline: { initial, transitions } }: PipelinePlace): readonly string[] {
  return [...initial, ...transitions.flatMap(({ from, to }) => [...(from === "open" ? [] : from), to])];
}

/** The other stages to which transitions lead, by stage. */
function targets({ pipeline, stages }: PipelinePlace): Ways {
  const open = pipeline.stages.filter(({ kind }) => kind === "open").map(({ name }) => name);
  const next = new Map([...stages.keys()].map((name) => [name, new Set<string>()]));
  for (const { from, to } of pipeline.transitions)
    for (const name of from === "open" ? open : from) if (name !== to) next.get(name)?.add(to);
  return next;
}

function reversed(ways: Ways): Ways {
  const back = new Map([...ways.keys()].map((name) => [name, new Set<string>()]));
  for (const [from, all] of ways) for (const to of all) back.get(to)?.add(from);
  return back;
}

/** The stages from which the ways start, and all to which they lead. */
function along(ways: Ways, start: readonly string[]): ReadonlySet<string> {
  const met = new Set(start);
  for (const name of met) for (const target of ways.get(name) ?? []) met.add(target);
  return met;
}
