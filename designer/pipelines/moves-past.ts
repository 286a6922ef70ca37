import type {
  PipelineDefinition,
  StageDefinition,
  TransitionDefinition,
} from "../../runtime/core/definition/generated/definition.ts";

/** A move, from one of the stages that it starts in, by which records get past a stage. */
export interface PastMove {
  readonly transition: TransitionDefinition;
  readonly from: string;
}

/**
 * The moves by which records get past an open stage: from one before it, from which the way leads on to it, to one
 * behind it, to which its own way leads on. The way is that to a won stage in the order of the stages. Moves back, to a
 * lost stage and from every open stage are no part of it, and one that closes as won is only past the last open stage.
 */
export function movesPast(pipeline: PipelineDefinition, name: string): readonly PastMove[] {
  const { stages, transitions } = pipeline;
  const place = new Map(stages.map((stage, index) => [stage.name, index]));
  const stage = stages[place.get(name) ?? -1];
  if (stage?.kind !== "open") return [];
  const ways = wayOf(pipeline, place);
  const ahead = reached(name, ways, "from", "to");
  const behind = reached(name, ways, "to", "from");
  const isLast = ways.every(({ from, to }) => from !== name || stages[place.get(to) ?? -1]?.kind === "won");
  const isPassed = (to: StageDefinition | undefined) =>
    to !== undefined && to.name !== name && ahead.has(to.name) && (to.kind === "open" || isLast);
  return transitions.flatMap((transition): readonly PastMove[] => {
    const { from, to } = transition;
    if (from === "open" || !isPassed(stages[place.get(to) ?? -1])) return [];
    // Whoever makes a move from this stage and from one before it, makes one move past it.
    const before = (each: string) =>
      behind.has(each) ||
      (from.includes(name) && (place.get(each) ?? stages.length) < (place.get(name) ?? 0));
    return from
      .filter((each) => each !== name && stages[place.get(each) ?? -1]?.kind === "open" && before(each))
      .map((each) => ({ transition, from: each }));
  });
}

interface Way {
  readonly from: string;
  readonly to: string;
}

/** The steps forward that end in a won stage, or go on from which one can; in a pipeline without any, all steps forward. */
function wayOf(
  { stages, transitions }: PipelineDefinition,
  place: ReadonlyMap<string, number>,
): readonly Way[] {
  const kindOf = (name: string) => stages[place.get(name) ?? -1]?.kind;
  const forward = transitions.flatMap(({ from, to }) =>
    from === "open" || kindOf(to) === "lost"
      ? []
      : from.flatMap((each): readonly Way[] =>
          kindOf(each) === "open" && (place.get(each) ?? 0) < (place.get(to) ?? -1)
            ? [{ from: each, to }]
            : [],
        ),
  );
  const won = stages.filter(({ kind }) => kind === "won");
  if (won.length === 0) return forward;
  const leading = new Set(won.flatMap((stage) => [...reached(stage.name, forward, "to", "from")]));
  return forward.filter(({ to }) => leading.has(to));
}

/** What can be reached from a stage, itself included, by ways that are gone from one of their ends to the other. */
function reached(name: string, ways: readonly Way[], here: keyof Way, there: keyof Way): ReadonlySet<string> {
  const found = new Set([name]);
  // A set that grows while it is gone through is gone through to its end.
  for (const each of found) for (const way of ways) if (way[here] === each) found.add(way[there]);
  return found;
}
