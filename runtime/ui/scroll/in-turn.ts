import { startTransition } from "react";

type Step = () => void;

/** What is to be drawn, the next one last; and what is to be let go, which can wait. */
const coming = new Map<Element, Step>();
const going = new Map<Element, Step>();
/** Whose turn it is. */
let current: Element | null = null;
let watch: ReturnType<typeof setTimeout> | undefined;
/** A step that changed nothing to draw holds the others up for so many milliseconds. */
const patience = 250;

/**
 * Draws pieces of a page one after the other, a frame between them, the latest first: what is scrolled past quickly is
 * never drawn. All at once, each new piece would begin the drawing of all anew, until React draws them in one go.
 */
export function inTurn(element: Element, direction: "coming" | "going", step: Step): void {
  outOfTurn(element);
  (direction === "coming" ? coming : going).set(element, step);
  if (current === null) next();
}

/** Takes a piece out that has not been drawn yet. */
export function outOfTurn(element: Element): void {
  coming.delete(element);
  going.delete(element);
}

/** Tells that a piece was drawn, or is gone. */
export function endTurn(element: Element): void {
  if (current !== element) return;
  clearTimeout(watch);
  // A hidden page shows no frames.
  if (document.hidden) setTimeout(next);
  else requestAnimationFrame(() => setTimeout(next));
}

function next(): void {
  const queue = coming.size > 0 ? coming : going;
  const [element, step] = [...queue].at(-1) ?? [null, null];
  current = element;
  if (element === null) return;
  queue.delete(element);
  watch = setTimeout(() => endTurn(element), patience);
  startTransition(step);
}
