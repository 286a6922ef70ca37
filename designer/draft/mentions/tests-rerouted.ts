import type {
  AppDocument,
  ExampleDefinition,
  TransitionDefinition,
} from "../../../runtime/core/definition/generated/definition.ts";
import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../edits/edit.ts";
import { entriesOf } from "../edits/entries-of.ts";
import { freshName } from "../fresh-name.ts";
import type { Path } from "../edits/path.ts";
import { pipelineOf } from "../pipeline-of.ts";
import { readAt } from "../edits/read-at.ts";
import { textBehind } from "../text-behind.ts";
import { heldInStage } from "./held-in-stage.ts";

/** A move that begins in another stage from now on. */
interface Rerouted {
  readonly transition: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The edits by which tests of a move follow it to the stage in which it begins from now on: their record stands there.
 * Where a test expects something of other moves too, which do not begin there, a test of its own is made of what it
 * expects of this one, with the title of the move behind its description: that stays right when the stage gets a title.
 */
export function testsRerouted(document: Json, pipelineAt: Path, rerouted: Rerouted): readonly Edit[] {
  const { transition, from, to } = rerouted;
  const { transitions } = pipelineOf(document, pipelineAt);
  const tests = (entriesOf(readAt(document, ["examples"])) ?? []).map(([key]) => key);
  const names = [...tests];
  const { defaultLocale } = document as unknown as AppDocument;
  return heldInStage(document, [...pipelineAt, "stages", from]).flatMap(({ at }): readonly Edit[] => {
    const testAt = at.slice(0, 2);
    const expectedAt = [...testAt, "expect", "transitions"];
    const expected = readAt(document, expectedAt);
    if (at[0] !== "examples" || at[2] !== "record" || !isObject(expected)) return [];
    const own = expected[transition];
    if (own === undefined) return [];
    const test = readAt(document, testAt) as unknown as ExampleDefinition;
    const others = Object.keys(expected).filter((name) => name !== transition);
    const { checklist: _ticked, ...record } = { ...test.record, stage: to };
    if (others.every((name) => beginsIn(transitions, name, to)))
      return [{ do: "set", at, value: record as unknown as Json }];
    const name = freshName(`${test.name}-${to}`.slice(0, 60), names);
    names.push(name);
    const move = transitions.find((each) => each.name === transition);
    const described =
      test.description !== undefined && move !== undefined
        ? { description: textBehind(test.description, move.title, defaultLocale) }
        : {};
    const copy = { ...test, ...described, name, record, expect: { transitions: { [transition]: own } } };
    return [
      { do: "remove", at: [...expectedAt, transition] },
      {
        ...{ do: "insert", at: ["examples", name], value: copy as unknown as Json },
        before: tests[tests.indexOf(at[1] ?? "") + 1] ?? null,
      },
    ];
  });
}

function beginsIn(transitions: readonly TransitionDefinition[], name: string, stage: string): boolean {
  const from = transitions.find((each) => each.name === name)?.from ?? [];
  return from === "open" || from.includes(stage);
}
