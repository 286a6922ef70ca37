import {
  Accessibility,
  KeyboardSensor,
  PointerActivationConstraints,
  PointerSensor,
  type Sensors,
} from "@dnd-kit/dom";

const columnPitch = 300;

/** By mouse, touch and keyboard; one press of an arrow leads to the next column. */
export const dragSensors: Sensors = [
  PointerSensor.configure({
    // People grab a card by its title, which is a link: a short way makes a drag of it, a press without one opens it.
    activationConstraints: ({ pointerType }) => [
      pointerType === "touch"
        ? new PointerActivationConstraints.Delay({ value: 250, tolerance: 5 })
        : new PointerActivationConstraints.Distance({ value: 5 }),
    ],
    preventActivation: ({ target }) => target instanceof Element && target.closest("button") !== null,
  }),
  KeyboardSensor.configure({ offset: { x: columnPitch, y: 40 } }),
];

/**
 * Without the library's own words for screen readers, which are English only and make a button of every card,
 * although cards have buttons in them: the board tells by itself what happens.
 */
export const withoutAccessibility = <Plugin>(plugins: Plugin[]): Plugin[] =>
  plugins.filter((plugin) => (plugin as unknown) !== Accessibility);
