import { positionAt } from "./position-at.ts";
import type { Tag } from "./scan-tags.ts";
import { shortened } from "./shortened.ts";
import { templateBounds } from "./template-bounds.ts";
import { templateProblem, type TemplateProblem } from "./template-problem.ts";

interface Block {
  readonly tag: Tag;
  depth: number;
  hasElse: boolean;
}

/** Yields blocks that are left open, closed without being open, or too deep in each other. */
export function* checkBlocks(text: string, tags: readonly Tag[]): Generator<TemplateProblem> {
  const open: Block[] = [];
  const at = ({ from }: Tag) => positionAt(text, from);
  const unclosed = ({ tag }: Block) =>
    templateProblem("document-block-open", at(tag), { tag: shortened(tag.text), name: tag.word });
  for (const tag of tags) {
    const around = open.at(-1);
    if (tag.sort === "open") open.push({ tag, depth: (around?.depth ?? 0) + 1, hasElse: false });
    if (tag.sort === "else" || tag.sort === "else-if") {
      if (around === undefined || around.hasElse) yield templateProblem("document-else", at(tag));
      else if (tag.sort === "else") around.hasElse = true;
      else around.depth += 1;
    }
    if (tag.sort === "close") {
      const opening = open.findLastIndex(({ tag: { word } }) => word === tag.word || word === "");
      if (opening === -1) {
        const expected = around === undefined ? null : `{{/${around.tag.word}}}`;
        yield templateProblem("document-block-close", at(tag), { tag: shortened(tag.text), expected });
      } else {
        yield* open.slice(opening + 1).map(unclosed);
        open.length = opening;
      }
    }
    if ((open.at(-1)?.depth ?? 0) > templateBounds.depth) {
      yield templateProblem("document-too-deep", at(tag), { limit: templateBounds.depth });
      return;
    }
  }
  yield* open.map(unclosed);
}
