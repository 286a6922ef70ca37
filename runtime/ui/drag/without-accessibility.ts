import { Accessibility } from "@dnd-kit/dom";

/**
 * Without the library's own words for screen readers, which are English only and make a button of whatever can be
 * dragged, although it may have buttons in it: each page tells by itself what happens, by
 * `DragNews` or in sentences of its own.
 */
export const withoutAccessibility = <Plugin>(plugins: Plugin[]): Plugin[] =>
  plugins.filter((plugin) => (plugin as unknown) !== Accessibility);
