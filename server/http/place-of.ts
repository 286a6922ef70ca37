import type { Place } from "../engine/engine-context.ts";
import type { FormAsk } from "./route.ts";

/** In which app and form a request acts, and as whom. */
export function placeOf({ published, form, actor }: FormAsk): Place {
  return { app: published, form, actor };
}
