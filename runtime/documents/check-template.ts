import { checkBlocks } from "./check-blocks.ts";
import { checkProgram } from "./check-program.ts";
import type { Meaning } from "./meaning.ts";
import { parseTemplate } from "./parse-template.ts";
import { scanTags } from "./scan-tags.ts";
import { templateBounds } from "./template-bounds.ts";
import type { TemplateProblem } from "./template-problem.ts";

/**
 * What is wrong with a template over records of some form, at most a hundred problems: first its size, braces and
 * blocks, which cost one pass; only what is sound in that is parsed and held against what templates may do.
 */
export function checkTemplate(text: string, record: Meaning): readonly TemplateProblem[] {
  const { tags, problems } = scanTags(text);
  return [...take(templateBounds.problems, problems.length > 0 ? problems : parsed())];

  function* parsed(): Generator<TemplateProblem> {
    const unbalanced = [...take(templateBounds.problems, checkBlocks(text, tags))];
    if (unbalanced.length > 0) return yield* unbalanced;
    const { program, problems: mistakes } = parseTemplate(text, tags);
    yield* program === null ? mistakes : checkProgram(program, [{ meaning: record, repeats: false }]);
  }
}

function* take<T>(most: number, items: Iterable<T>): Generator<T> {
  let left = most;
  for (const item of items) {
    if (left-- === 0) return;
    yield item;
  }
}
