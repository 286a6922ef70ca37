import { definitionProblem } from "../../definition/definition-problem.ts";
import type { LayoutItem, LayoutSection } from "../../definition/generated/definition.ts";
import type { CheckRule } from "../check-rule.ts";
import { unknownNames } from "../unknown-names.ts";

/** A layout shows fields of its form, each at most once. */
export const layouts: CheckRule = function* ({ forms }) {
  for (const { form, fields, pointer } of forms.values()) {
    const seen = new Set<string>();
    for (const { section, at } of sectionsOf(form.layout ?? [], `${pointer}/layout`)) {
      yield* unknownNames("field", section.fields, fields, `${at}/fields`);
      for (const [index, name] of section.fields.entries()) {
        if (seen.has(name))
          yield definitionProblem("definition-field-twice", `${at}/fields/${index}`, { name });
        seen.add(name);
      }
    }
  }
};

function sectionsOf(
  layout: readonly LayoutItem[],
  pointer: string,
): readonly { readonly section: LayoutSection; readonly at: string }[] {
  return layout.flatMap((item, index) => {
    const at = `${pointer}/${index}`;
    if ("tab" in item) return sectionsOf(item.sections, `${at}/sections`);
    return "section" in item ? [{ section: item, at }] : [];
  });
}
