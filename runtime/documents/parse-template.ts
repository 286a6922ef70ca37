import Handlebars from "handlebars";
import { positionAt } from "./position-at.ts";
import type { Tag } from "./scan-tags.ts";
import { shortened } from "./shortened.ts";
import { templateProblem, type TemplateProblem } from "./template-problem.ts";

export type ParsedTemplate =
  | { readonly program: hbs.AST.Program; readonly problems: readonly [] }
  | { readonly program: null; readonly problems: readonly TemplateProblem[] };

const mostMistakes = 20;

/** Parses a template that is within the bounds; `tags` are those of its text. Nothing is compiled. */
export function parseTemplate(text: string, tags: readonly Tag[]): ParsedTemplate {
  const error = mistakeIn(text);
  if (typeof error !== "string") return { program: error, problems: [] };
  const mistaken = mistakenTags(tags).map((tag) =>
    templateProblem("document-syntax", positionAt(text, tag.from), { tag: shortened(tag.text) }),
  );
  if (mistaken.length > 0) return { program: null, problems: mistaken };
  const line = Number(/on line (\d+)|- (\d+):\d+$/.exec(error)?.slice(1).find(Boolean) ?? 1);
  const tag = shortened(text.split(/\r\n?|\n/)[line - 1]?.trim() ?? "");
  return { program: null, problems: [templateProblem("document-syntax", { line, column: 1 }, { tag })] };
}

/** The parsed text, or what its parser says: it throws, whatever is wrong, and never on purpose of its own. */
function mistakeIn(text: string): hbs.AST.Program | string {
  try {
    return Handlebars.parseWithoutProcessing(text);
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
}

/** The parser tells the line at best; a tag that cannot be read alone either is where the mistake stands. */
function mistakenTags(tags: readonly Tag[]): readonly Tag[] {
  const found: Tag[] = [];
  for (const tag of tags) {
    if (found.length === mostMistakes) break;
    const alone = sentenceOf(tag);
    if (alone !== null && typeof mistakeIn(alone) === "string") found.push(tag);
  }
  return found;
}

/** A tag with what it needs around it to be a template; null where nothing in it could be wrong. */
function sentenceOf({ sort, text, word }: Tag): string | null {
  if (sort === "other") return text;
  if (sort === "open") return `${text}{{/${word}}}`;
  if (sort === "else-if") return `{{#if a}}${text}{{/if}}`;
  return null;
}
