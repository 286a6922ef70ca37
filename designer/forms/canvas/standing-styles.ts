import { Plugin } from "@dnd-kit/abstract";
import { type DragDropManager, StyleInjector } from "@dnd-kit/dom";

/**
 * Keeps the style sheet of dragging in the page from the start, for plugins that come after this one. By itself the
 * library puts it in for as long as something is dragged, and anew at each place that it is dragged over; since there is
 * a layer in it, the browser lays out the whole page each time.
 */
export class StandingStyles extends Plugin<DragDropManager> {
  constructor(manager: DragDropManager) {
    super(manager);
    const injector = manager.registry.plugins.get(StyleInjector);
    if (injector === undefined) return;
    injector.register = (rules) => {
      const sheet = document.createElement("style");
      sheet.textContent = rules;
      // In front of all others, as the library does it.
      document.head.prepend(sheet);
      return () => sheet.remove();
    };
  }
}
