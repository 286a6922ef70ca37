import { countTags } from "./count-tags.ts";
import { positionAt } from "./position-at.ts";
import { templateBounds } from "./template-bounds.ts";
import { templateProblem, type TemplateProblem } from "./template-problem.ts";

/** A tag of a template as it stands there, its braces included. */
export interface Tag {
  readonly sort: "open" | "else" | "else-if" | "close" | "comment" | "other";
  readonly text: string;
  /** The offset at which it begins. */
  readonly from: number;
  /** What an opening or closing tag names; "" where that is no plain word. */
  readonly word: string;
}

/** The tags of a template, or what about its size or its braces keeps it from being parsed. */
export interface Scan {
  readonly tags: readonly Tag[];
  readonly problems: readonly TemplateProblem[];
}

const commentEnd = /--~?\}\}/;

/**
 * Finds the tags of any text in one pass, within the bounds of templates; it ends early where there are as many
 * problems as are told.
 */
export function scanTags(text: string): Scan {
  const { characters, tags: most } = templateBounds;
  if (text.length > characters) {
    return { tags: [], problems: [{ code: "document-too-long", params: { limit: characters } }] };
  }
  const count = countTags(text);
  if (count > most) {
    return { tags: [], problems: [{ code: "document-too-many-tags", params: { limit: most, count } }] };
  }
  const tags: Tag[] = [];
  const problems: TemplateProblem[] = [];
  const lastEnd = text.lastIndexOf("}}");
  for (let at = text.indexOf("{{"), after = at; at !== -1; at = text.indexOf("{{", after)) {
    // Each problem costs a look at the text before it for its line.
    if (problems.length === templateBounds.problems) break;
    after = at + 2;
    if (isEscaped(text, at)) continue;
    const window = text.slice(at, at + templateBounds.tag);
    const place = () => positionAt(text, at);
    if (window.startsWith("{{{{")) {
      problems.push(templateProblem("document-raw-output", place()));
      after = at + 4;
      continue;
    }
    const length = lengthOf(window);
    if (length !== null) {
      tags.push(tagOf(window.slice(0, length), at));
      after = at + length;
    } else if (lastEnd < after || (!isComment(window) && window.includes("{{", 2))) {
      problems.push(templateProblem("document-tag-open", place()));
    } else {
      problems.push(templateProblem("document-tag-too-long", place(), { limit: templateBounds.tag }));
    }
  }
  return { tags, problems };
}

/** One backslash makes a brace a character like others, two are a backslash before a tag. */
function isEscaped(text: string, at: number): boolean {
  return text[at - 1] === "\\" && text[at - 2] !== "\\";
}

function isComment(text: string): boolean {
  return /^\{\{~?!/.test(text);
}

/** How long the tag is with which a text begins; null where it ends nowhere, or not before another one begins. */
function lengthOf(text: string): number | null {
  if (/^\{\{~?!--/.test(text)) {
    const end = commentEnd.exec(text);
    return end === null ? null : end.index + end[0].length;
  }
  const end = text.indexOf("}}", 2);
  const next = isComment(text) ? -1 : text.indexOf("{{", text.startsWith("{{{") ? 3 : 2);
  if (end === -1 || (next !== -1 && next < end)) return null;
  return text[end + 2] === "}" ? end + 3 : end + 2;
}

function tagOf(text: string, from: number): Tag {
  const tag = (sort: Tag["sort"], word = ""): Tag => ({ sort, text, from, word });
  if (isComment(text)) return tag("comment");
  if (/^\{\{~?(?:\^|\s*else)\s*~?\}\}$/.test(text)) return tag("else");
  if (/^\{\{~?\s*else\b/.test(text)) return tag("else-if");
  const opening = /^\{\{~?(?:#[>*]?|\^)\s*([^\s~{}|()]*)/.exec(text);
  if (opening !== null) return tag("open", opening[1]);
  const closing = /^\{\{~?\/\s*([^\s~{}|()]*)/.exec(text);
  return closing === null ? tag("other") : tag("close", closing[1]);
}
