import { type TemplatePath, templateTags } from "./template-tags.ts";

/** A field's name in a template, or that of a table's column. */
export interface TemplateName {
  readonly name: string;
  readonly from: number;
  /** The form that has the field. */
  readonly form: string;
  /** For a column, the table that has it. */
  readonly table: string | null;
}

/** What names in some place of a template are names of; null where nothing is known of it. */
export type TemplatePlace = { readonly form: string; readonly table: string | null } | null;

/** What a field or column of a place leads to: one record, or what each of its items is. */
export type Within = (place: NonNullable<TemplatePlace>, name: string) => TemplatePlace;

/**
 * Every field's name in the tags of a template over records of `form`. Of a text that is no template, those in the
 * tags that can be read.
 */
export function templateNames(text: string, form: string, within: Within): readonly TemplateName[] {
  const found: TemplateName[] = [];
  /** For each block that is open, the places around it, the nearest last. */
  const blocks: (readonly TemplatePlace[])[] = [];
  let places: readonly TemplatePlace[] = [{ form, table: null }];

  /** Notes the names of a path, and tells what it leads to. */
  function read({ path, from }: TemplatePath): TemplatePlace {
    let depth = 0;
    let rest = path;
    for (; rest.startsWith("../"); depth += 1) rest = rest.slice(3);
    if (rest === "..") return places.at(-2 - depth) ?? null;
    if (rest.startsWith("./")) rest = rest.slice(2);
    let place = places.at(-1 - depth) ?? null;
    if (rest === "this" || rest === ".") return place;
    if (/^this[./]/.test(rest)) rest = rest.slice(5);
    while (rest !== "" && place !== null) {
      const [written = "", bracketed] = /^(?:\[([^\]]*)\]|[^./[\]]+)/.exec(rest) ?? [];
      if (written === "") return null;
      const name = bracketed ?? written;
      const at = from + path.length - rest.length;
      found.push({ name, from: bracketed === undefined ? at : at + 1, ...place });
      place = within(place, name);
      rest = rest.slice(written.length + 1);
    }
    return place;
  }

  const enter = (word: string, place: TemplatePlace) => {
    if (word === "each" || word === "with") places = [...places, place];
  };
  for (const { sort, word, path } of templateTags(text)) {
    if (sort === "close") places = blocks.pop() ?? places;
    if (sort === "else") places = blocks.at(-1) ?? places;
    if (sort === "open") blocks.push(places);
    const place = path === null ? null : read(path);
    if (sort === "open" || sort === "else") enter(word, place);
  }
  return found;
}
