import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { TransitionDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { type Text, textIn } from "../../../runtime/core/definition/text.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { moveTitle } from "../move-title.ts";
import { type Path, splitPath } from "../edits/path.ts";
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

/**
 * A move that is called by the stage that it led to is called by the other one. Where one language names it, all of them
 * mean it: a language that says it shorter has the beginning of its title, and in one that says it otherwise the move
 * goes by its stage, like one that nobody has named.
 */
function titled(title: Text, former: Text, next: Text): Text {
  // A draft that is written by hand may have anything there.
  if (![title, former, next].every((text: unknown) => typeof text === "string" || isObject(text)))
    return title;
  const inOne = (text: string, locale: string, of = textIn(former, locale, locale)) =>
    renamed(text, of, textIn(next, locale, locale));
  if (typeof title === "string") return inOne(title, "en");
  const texts = Object.entries(title);
  if (texts.every(([locale, text]) => inOne(text, locale) === text)) return title;
  const plain = moveTitle(next);
  const other = ([locale, text]: readonly [string, string]): string => {
    const begun = beginnings(textIn(former, locale, locale)).map((of) => inOne(text, locale, of));
    return begun.find((each) => each !== text) ?? textIn(plain, locale, locale);
  };
  return Object.fromEntries(texts.map((each) => [each[0], other(each)]));
}

/** A title and what it begins with, word by word, the longest first; words that are found anywhere say nothing. */
function beginnings(title: string): readonly string[] {
  const words = title.split(" ");
  return words.map((_, index) => words.slice(0, words.length - index).join(" ")).filter(isTelling);
}

const isTelling = (text: string, index: number) => index === 0 || text.length > 4;

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
