import type { LayoutItem } from "../../../runtime/core/definition/generated/definition.ts";
import type { Path } from "../../draft/edits/path.ts";

/** Where a section stands below its form: in the layout itself or in one of its tabs; undefined for none. */
export function sectionPath(layout: readonly LayoutItem[], section: string): Path | undefined {
  for (const item of layout) {
    if ("section" in item && item.section === section) return ["layout", section];
    if ("tab" in item && item.sections.some((each) => "section" in each && each.section === section))
      return ["layout", item.tab, "sections", section];
  }
  return undefined;
}
