import { KeyboardSensor, PointerActivationConstraints, PointerSensor, type Sensors } from "@dnd-kit/dom";

/**
 * By mouse and touch and, where `keys` gives the way in pixels that an arrow key leads, by keyboard. A short way makes
 * a drag of what is also pressed to open it; buttons inside of what can be dragged stay buttons.
 */
export function dragSensors(keys?: { readonly x: number; readonly y: number }): Sensors {
  const pointer = PointerSensor.configure({
    activationConstraints: ({ pointerType }) => [
      pointerType === "touch"
        ? new PointerActivationConstraints.Delay({ value: 250, tolerance: 5 })
        : new PointerActivationConstraints.Distance({ value: 5 }),
    ],
    preventActivation: ({ target }, { element }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      return button !== null && button !== element;
    },
  });
  if (keys === undefined) return [pointer];
  // Enter opens what is focused: only the space bar picks it up.
  const keyboard = KeyboardSensor.configure({
    offset: keys,
    keyboardCodes: { ...KeyboardSensor.defaults.keyboardCodes, start: ["Space"] },
  });
  return [pointer, keyboard];
}
