import { Cursor, type DragDropManagerInput, PreventSelection } from "@dnd-kit/dom";
import { withoutAccessibility } from "../../../runtime/ui/drag/without-accessibility.ts";
import { StandingStyles } from "./standing-styles.ts";

type Plugins = Extract<DragDropManagerInput["plugins"], readonly unknown[]>;

const restyling: readonly unknown[] = [Cursor, PreventSelection];

/**
 * Dragging without what gives every element of the page a style while it lasts, as for the cursor, or lays out all of
 * it: on a large form that takes longer than all the rest. The canvas and the palette say in their own style sheet how
 * they look.
 */
export const canvasPlugins = (plugins: Plugins): Plugins => [
  StandingStyles,
  ...withoutAccessibility(plugins).filter((plugin) => !restyling.includes(plugin)),
];
