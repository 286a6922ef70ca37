import { Accessibility, KeyboardSensor, PointerSensor, type Sensors } from "@dnd-kit/dom";

const columnPitch = 300;

/** By mouse, touch and keyboard; one press of an arrow leads to the next column. */
export const dragSensors: Sensors = [
  PointerSensor,
  KeyboardSensor.configure({ offset: { x: columnPitch, y: 40 } }),
];

/**
 * Without the library's own words for screen readers, which are English only and make a button of every card,
 * although cards have buttons in them: the board tells by itself what happens.
 */
export const withoutAccessibility = <Plugin>(plugins: Plugin[]): Plugin[] =>
  plugins.filter((plugin) => (plugin as unknown) !== Accessibility);
