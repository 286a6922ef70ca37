import type { TransitionDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { automationsWithout } from "../mentions/automations-without.ts";
import { restagedConditions } from "../mentions/conditions-on-stage.ts";
import { heldInStage } from "../mentions/held-in-stage.ts";
import type { Mention } from "../mentions/mention.ts";
import { mentionsOf } from "../mentions/mentions-of.ts";
import { testsWithout } from "../mentions/tests-without.ts";
import { withoutDemo } from "../mentions/without-demo.ts";
import { withoutMentions } from "../mentions/without-mentions.ts";
import type { Edit } from "../edits/edit.ts";
import { isBelow } from "../edits/is-below.ts";
import { type Path, splitPath } from "../edits/path.ts";
import { pipelineOf } from "../pipeline-of.ts";
import type { Step } from "../step.ts";
import { itemTitle } from "./item-title.ts";
import { joinedMoves } from "./joined-moves.ts";

/** What becomes of what stood in a stage, and of the moves that led there. */
export interface StageRemoval {
  /** The stage for the records of the demo data and of tests, and in conditions; null takes such records out. */
  readonly instead?: string | null;
  /** Whether the moves that led there lead on to the stage that came after it. */
  readonly joins?: boolean;
}

/**
 * Removes a stage with the moves that lead to it, unless they lead on, and those that start nowhere else; its name goes
 * from every list, and automations do without it. Conditions ask for the stage in its place, where that is clear. Where
 * no stage would be left to begin in, records begin in the first one that is open.
 */
export function removeStage(
  document: Json,
  at: Path,
  { instead = null, joins = false }: StageRemoval = {},
): Step {
  const label = { verb: "remove", noun: "stage", title: itemTitle(document, at) } as const;
  const pipelineAt = at.slice(0, 4);
  const { key: name } = splitPath(at);
  const { stages, transitions, initial } = pipelineOf(document, pipelineAt);
  const moveAt = (transition: TransitionDefinition): Path => [...pipelineAt, "transitions", transition.name];
  const joined = joins ? joinedMoves(document, at) : [];
  const kept = new Set(joined.map((transition) => transition.name));
  const closed = transitions
    .filter(({ name: move, from, to }) => !kept.has(move) && (to === name || startsOnly(from, name)))
    .map(moveAt);
  const apart: readonly Path[] = [...closed, ...joined.map(moveAt), ["automations"], ["examples"], ["demo"]];
  const others = stages.filter((stage) => stage.name !== name);
  const first = others.find(({ kind }) => kind === "open") ?? others[0];
  const begin: Edit[] =
    initial.every((each) => each === name) && first !== undefined
      ? [{ do: "set", at: [...pipelineAt, "initial"], value: [first.name] }]
      : [];
  const held = heldInStage(document, at).filter((record) => record.at[0] === "demo");
  const asked = instead === null ? [] : restagedConditions(document, at, instead);
  const goes = closed.flatMap((path) => withoutMentions(mentionsOf(document, "transition", path), path));
  return {
    label,
    edits: [
      ...withoutMentions(outside(mentionsOf(document, "stage", at), apart), at),
      ...goes.filter((edit) => edit.at[0] !== "examples"),
      ...testsWithout(document, at, closed, instead),
      ...automationsWithout(document, at, instead),
      ...(instead === null
        ? withoutDemo(document, at[1] ?? "", held)
        : held.map((record): Edit => ({ do: "set", at: [...record.at, "stage"], value: instead }))),
      ...begin,
      ...joined.map((move): Edit => ({ do: "set", at: moveAt(move), value: move as unknown as Json })),
      ...asked.filter((edit) => !closed.some((path) => isBelow(edit.at, path))),
      ...closed.map((path): Edit => ({ do: "remove", at: path })),
      { do: "remove", at },
    ],
  };
}

function startsOnly(from: TransitionDefinition["from"], stage: string): boolean {
  return from !== "open" && from.every((each) => each === stage);
}

function outside(mentions: readonly Mention[], places: readonly Path[]): readonly Mention[] {
  return mentions.filter((mention) => !places.some((path) => isBelow(mention.at, path)));
}
