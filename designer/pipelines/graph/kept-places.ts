import type { Point } from "./line-shape.ts";

/** Where somebody put the boxes of a drawing, by name. */
export type KeptPlaces = Readonly<Record<string, Point>>;

/** What this browser remembers of a drawing; nothing where it keeps nothing. */
export function readPlaces(key: string): KeptPlaces {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return Object.fromEntries(Object.entries(kept as KeptPlaces).filter(([, place]) => isPoint(place)));
  } catch {
    return {};
  }
}

/** Lets this browser remember a drawing, as far as it may. */
export function keepPlaces(key: string, places: KeptPlaces): void {
  try {
    if (Object.keys(places).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(places));
  } catch {
    // A browser that keeps nothing lays the drawing out anew each time.
  }
}

function isPoint(place: unknown): place is Point {
  const { x, y } = (place ?? {}) as Partial<Point>;
  return Number.isFinite(x) && Number.isFinite(y);
}
