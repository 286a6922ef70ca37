import type { Place } from "./place.ts";

/** Where in the app's files the thing stands that is chosen in another room. */
export function jsonPlace({ app, form, pipeline, at }: Place): Partial<Place> {
  const place = { app, room: "json" };
  if (at.length > 0 || form === undefined) return { ...place, at };
  return { ...place, at: ["forms", form, ...(pipeline === undefined ? [] : ["pipelines", pipeline])] };
}
