import { Cursor, PreventSelection } from "@dnd-kit/dom";
import { withoutAccessibility } from "../../../runtime/ui/drag/without-accessibility.ts";

const restyling: readonly unknown[] = [Cursor, PreventSelection];

/**
 * Dragging without what gives every element of the page a style while it lasts, as for the cursor: on a large form that
 * takes longer than all the rest. The canvas and the palette say in their own style sheet how they look.
 */
export const canvasPlugins = <Plugin>(plugins: Plugin[]): Plugin[] =>
  withoutAccessibility(plugins).filter((plugin) => !restyling.includes(plugin));
