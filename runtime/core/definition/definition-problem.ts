import type { JsonObject } from "../json.ts";
import type { DefinitionCode } from "../problem/definition-messages.ts";
import type { Problem } from "../problem/problem.ts";
import { suggestion } from "../problem/suggestion.ts";

/** A problem of a definition; a code without words in every language fails type-check. */
export function definitionProblem(code: DefinitionCode, pointer: string, params: JsonObject = {}): Problem {
  return { code, pointer, params };
}

type Nameable = DefinitionCode extends infer Code
  ? Code extends `definition-unknown-${infer What}`
    ? What
    : never
  : never;

/** The problem that `name` refers to nothing among `known`, with the nearest name that does. */
export function unknownName(what: Nameable, name: string, known: Iterable<string>, pointer: string): Problem {
  return definitionProblem(`definition-unknown-${what}`, pointer, {
    name,
    suggestion: suggestion(name, known),
  });
}
