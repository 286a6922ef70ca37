import type { TransitionDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { type Text, textIn } from "../../../runtime/core/definition/text.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { type Path, splitPath } from "../path.ts";
import { pipelineOf } from "../pipeline-of.ts";

/**
 * The moves into a stage as they lead on to the one that comes after it: the next in order to which a move leads from
 * it. Empty where none does. A move that would end where it starts is not among them.
 */
export function joinedMoves(document: Json, stageAt: Path): readonly TransitionDefinition[] {
  const { key: name } = splitPath(stageAt);
  const { stages, transitions } = pipelineOf(document, stageAt.slice(0, 4));
  const place = stages.findIndex((stage) => stage.name === name);
  const reached = new Set(
    transitions.filter(({ from }) => from !== "open" && from.includes(name)).map(({ to }) => to),
  );
  const next = stages.slice(place + 1).find((stage) => reached.has(stage.name));
  if (next === undefined) return [];
  const former = stages[place]?.title ?? "";
  return transitions.flatMap((move): readonly TransitionDefinition[] => {
    if (move.to !== name) return [];
    const title = titled(move.title, former, next.title);
    if (move.from === "open") return [{ ...move, title, to: next.name }];
    const from = move.from.filter((each) => each !== name && each !== next.name);
    return from.length === 0 ? [] : [{ ...move, title, from, to: next.name }];
  });
}

/** A move that is called by the stage that it led to is called by the other one, in each language. */
function titled(title: Text, former: Text, next: Text): Text {
  const inOne = (text: string, locale: string) =>
    renamed(text, textIn(former, locale, locale), textIn(next, locale, locale));
  if (typeof title === "string") return inOne(title, "en");
  return Object.fromEntries(Object.entries(title).map(([locale, text]) => [locale, inOne(text, locale)]));
}

function renamed(text: string, former: string, next: string): string {
  const at = former === "" ? -1 : text.toLowerCase().indexOf(former.toLowerCase());
  if (at < 0) return text;
  const found = text.slice(at, at + former.length);
  const first = next.slice(0, 1);
  const isSmall = found.slice(0, 1) !== former.slice(0, 1);
  return (
    text.slice(0, at) +
    (isSmall ? first.toLowerCase() : first) +
    next.slice(1) +
    text.slice(at + former.length)
  );
}
