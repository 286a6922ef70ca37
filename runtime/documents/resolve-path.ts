import { suggestion } from "../core/problem/suggestion.ts";
import type { Meaning } from "./meaning.ts";
import { shortened } from "./shortened.ts";
import { startOf } from "./start-of.ts";
import { type Position, templateProblem, type TemplateProblem } from "./template-problem.ts";

/** What names in a place are names of, and whether that is one of many items. */
export interface Frame {
  readonly meaning: Meaning;
  readonly repeats: boolean;
}

const variables: ReadonlySet<string> = new Set(["index", "first", "last"]);

/** What a path in a template stands for, by the places around it, the nearest last; or yields why it stands for nothing. */
export function* resolvePath(
  { data, depth, parts, original, loc }: hbs.AST.PathExpression,
  frames: readonly Frame[],
): Generator<TemplateProblem, Meaning | undefined> {
  const at = startOf(loc);
  if (data) {
    const known = depth === 0 && parts.length === 1 && variables.has(parts[0] ?? "");
    if (known && frames.some(({ repeats }) => repeats)) return { prints: true };
    yield templateProblem("document-variable", at, { name: shortened(original) });
    return undefined;
  }
  const frame = frames.at(-1 - depth);
  if (frame === undefined) {
    yield templateProblem("document-outside", at, { name: shortened(original) });
    return undefined;
  }
  let { meaning } = frame;
  for (const [index, part] of parts.entries()) {
    const next = meaning.fields?.get(part);
    if (next === undefined) {
      const of = parts.slice(0, index).join(".");
      yield unresolved(meaning, part, of, depth === 0 ? frames.slice(0, -1) : [], at);
      return undefined;
    }
    meaning = next;
  }
  return meaning;
}

function unresolved(
  meaning: Meaning,
  part: string,
  before: string,
  around: readonly Frame[],
  at: Position,
): TemplateProblem {
  const name = shortened(part);
  const of = shortened(before);
  if (meaning.far) return templateProblem("document-too-far", at, { name: of });
  if (meaning.items !== undefined) return templateProblem("document-list-path", at, { name: of, part: name });
  if (meaning.fields === undefined && of !== "") {
    return templateProblem("document-has-no-fields", at, { name: of });
  }
  const meant = (of === "" ? outside(part, around) : null) ?? suggestion(part, meaning.fields?.names() ?? []);
  return templateProblem("document-unknown-field", at, {
    name,
    of: of === "" ? null : of,
    suggestion: meant,
  });
}

/** How a name is written that is one of a place further out; null where it is none. */
function outside(part: string, around: readonly Frame[]): string | null {
  const index = around.findLastIndex(({ meaning }) => meaning.fields?.get(part) !== undefined);
  return index === -1 ? null : `${"../".repeat(around.length - index)}${part}`;
}
