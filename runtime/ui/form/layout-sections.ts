import type { CompiledForm } from "../../core/compile/compiled.ts";
import type { LayoutSection, LayoutText } from "../../core/definition/generated/definition.ts";
import type { Text } from "../../core/definition/text.ts";

/** Fields under a heading, or a text between them. */
export type LayoutPart =
  | {
      readonly kind: "section";
      readonly name: string;
      readonly title: Text | undefined;
      readonly description: Text | undefined;
      readonly columns: number;
      readonly fields: readonly string[];
    }
  | { readonly kind: "text"; readonly name: string; readonly text: Text };

/** A page of a form. Parts that stand outside of every tab come first, on a page without a title. */
export interface LayoutPage {
  readonly name: string;
  readonly title: Text | null;
  readonly parts: readonly LayoutPart[];
}

/** A form's layout as pages of parts; fields that the layout leaves out come at the end. */
export function layoutSections(form: CompiledForm): readonly LayoutPage[] {
  const placed = new Set<string>();
  const part = (item: LayoutSection | LayoutText, index: number): LayoutPart => {
    if ("text" in item) return { kind: "text", name: `text-${String(index)}`, text: item.text };
    const fields = item.fields.filter((field) => form.fields.has(field));
    for (const field of fields) placed.add(field);
    const { section: name, title, description, columns = 2 } = item;
    return { kind: "section", name, title, description, columns, fields };
  };
  const pages: LayoutPage[] = [];
  const loose: LayoutPart[] = [];
  for (const [index, item] of form.layout.entries()) {
    if ("tab" in item) pages.push({ name: item.tab, title: item.title, parts: item.sections.map(part) });
    else loose.push(part(item, index));
  }
  const rest = [...form.fields.keys()].filter((field) => !placed.has(field));
  if (rest.length > 0) {
    loose.push({
      kind: "section",
      name: "rest",
      title: undefined,
      description: undefined,
      columns: 2,
      fields: rest,
    });
  }
  if (pages.length === 0 || loose.length > 0) pages.unshift({ name: "main", title: null, parts: loose });
  return pages;
}
