import type { KeyboardEvent } from "react";
import { createTold, type Told } from "../draft/told.ts";
import { type CarryAt, carryStep } from "./carry-step.ts";

/** Something on its way: what it is, and the place where it would be put down. */
export interface Carried {
  readonly what: string;
  readonly place: string;
}

/** Carrying by keys: picked up with the space bar, led by arrows, put down with the space bar, or back with Escape. */
export interface Carry {
  /** Null while nothing is carried. */
  readonly now: Told<Carried | null>;
  /** Takes a key that is pressed on something; true where carrying has used it. */
  press(what: string, event: KeyboardEvent): boolean;
  /** Puts back what is carried. */
  leave(): void;
  /** What was put down last: drawn anew in its place, it takes the focus that it had. */
  landed(): string | null;
  /** Says that something is moved by other keys. */
  land(what: string): void;
}

/** What is carried where, and what it does. */
export interface CarryOptions<Place extends { readonly id: string }> {
  /** The places for something, in groups and in their order, and the one where carrying begins. */
  placesOf(what: string): { readonly groups: readonly (readonly Place[])[]; readonly begin: string };
  onPickUp(what: string): void;
  onOver(what: string, place: Place): void;
  onDrop(what: string, place: Place): void;
  onPutBack(what: string): void;
}

/** Carries things between places by keys; `latest` gives what is asked and told at that moment. */
export function createCarry<Place extends { readonly id: string }>(latest: () => CarryOptions<Place>): Carry {
  const now = createTold<Carried | null>(null);
  let groups: readonly (readonly Place[])[] = [];
  let at: CarryAt = { group: 0, index: 0 };
  let landed: string | null = null;
  const placeAt = ({ group, index }: CarryAt) => groups[group]?.[index];
  const pickUp = (what: string) => {
    const found = latest().placesOf(what);
    ({ groups } = found);
    const group = groups.findIndex((places) => places.some(({ id }) => id === found.begin));
    at = { group, index: groups[group]?.findIndex(({ id }) => id === found.begin) ?? -1 };
    if (placeAt(at) === undefined) return;
    now.put({ what, place: found.begin });
    latest().onPickUp(what);
  };
  const putBack = (what: string) => {
    now.put(null);
    latest().onPutBack(what);
  };
  const lead = (what: string, to: CarryAt) => {
    const place = placeAt(to);
    if (place === undefined) return;
    at = to;
    now.put({ what, place: place.id });
    latest().onOver(what, place);
  };
  const letGo = (what: string) => {
    const place = placeAt(at);
    now.put(null);
    landed = what;
    if (place !== undefined) latest().onDrop(what, place);
  };
  return {
    now,
    landed: () => landed,
    land: (what) => {
      landed = what;
    },
    leave: () => {
      const carried = now.get();
      if (carried !== null) putBack(carried.what);
    },
    press: (what, event) => {
      const carried = now.get();
      const modified = event.altKey || event.ctrlKey || event.metaKey;
      if (carried === null && (event.key !== " " || modified)) return false;
      // Tab leaves, which puts it back.
      if (event.key === "Tab") return false;
      event.preventDefault();
      if (carried === null) {
        if (!event.repeat) pickUp(what);
      } else if (event.key === "Escape") putBack(carried.what);
      else if (event.key === " " || event.key === "Enter") {
        if (!event.repeat) letGo(carried.what);
      } else {
        const to = carryStep(groups, at, event.key);
        if (to !== undefined) lead(carried.what, to);
      }
      return true;
    },
  };
}
