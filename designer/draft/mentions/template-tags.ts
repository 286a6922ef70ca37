import { scanTags } from "../../../runtime/documents/scan-tags.ts";

/** A path as it is written in a template, and where that begins. */
export interface TemplatePath {
  readonly path: string;
  readonly from: number;
}

/** A tag of a template, as far as it matters for what it names. */
export interface TemplateTag {
  readonly sort: "open" | "else" | "close" | "output";
  /** What opens a block or goes on with it, such as `each`; else "". */
  readonly word: string;
  /** What it is about; null where that is nothing, or no path alone. */
  readonly path: TemplatePath | null;
}

const literal = /^(?:true|false|null|undefined|-?\d.*)$/;

/**
 * The tags of a text in their order; comments, partials and what is no tag are passed over. A text that is larger than
 * any template may be has none.
 */
export function* templateTags(text: string): Generator<TemplateTag> {
  for (const { sort, text: whole, from } of scanTags(text).tags) {
    if (sort === "comment") continue;
    const tag = tagOf(whole.slice(2, whole.endsWith("}}}") ? -3 : -2), from + 2);
    if (tag !== null) yield tag;
  }
}

function tagOf(inside: string, from: number): TemplateTag | null {
  const start = /^~?\s*/.exec(inside)?.[0].length ?? 0;
  const body = inside.slice(start).replace(/\s*~?$/, "");
  const said = (pattern: RegExp) => {
    const [whole, word = ""] = pattern.exec(body) ?? [];
    return whole === undefined ? null : { word, path: pathIn(body, whole.length, from + start) };
  };
  if (/^[!>*]/.test(body)) return null;
  if (body.startsWith("/")) return { sort: "close", word: "", path: null };
  if (body === "else" || body === "^") return { sort: "else", word: "", path: null };
  const chained = said(/^else\s+(\S+)\s*/);
  if (chained !== null) return { sort: "else", ...chained };
  const opening = said(/^[#^][>*]?\s*([^\s~{}|()]*)\s*/);
  if (opening !== null) return { sort: "open", ...opening };
  const output = said(/^[{&]?\s*()/);
  return output === null ? null : { sort: "output", ...output };
}

/** What stands behind the first characters of a tag, where that is one path; a block may name what it goes through. */
function pathIn(body: string, skipped: number, from: number): TemplatePath | null {
  const [, path = ""] = /^([^\s()|="'~]+)(?:\s+as\s+\|[^|]*\|)?$/.exec(body.slice(skipped)) ?? [];
  return path === "" || literal.test(path) ? null : { path, from: from + skipped };
}
