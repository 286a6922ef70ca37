import type { Path } from "../draft/edits/path.ts";
import type { Place } from "../routes/place.ts";

const ofTheApp: ReadonlySet<string> = new Set([
  ...["title", "description", "icon", "category", "version", "defaultLocale", "timeZone"],
]);

/** The room of the designer in which the thing at a path is shaped, with that thing selected. */
export function problemPlace(at: Path): Pick<Place, "room" | "form" | "pipeline" | "at"> {
  const [first, form, second, third] = at;
  if (first === "roles") return { room: "access", form: undefined, pipeline: undefined, at };
  if (first === "examples") return { room: "tests", form: undefined, pipeline: undefined, at };
  if (first !== undefined && ofTheApp.has(first))
    return { room: "settings", form: undefined, pipeline: undefined, at };
  if (first !== "forms" || form === undefined)
    return { room: "json", form: undefined, pipeline: undefined, at };
  if (second === "pipelines") {
    const room = at[4] === "scorecard" ? "scores" : "pipelines";
    return { room, form, pipeline: third, at };
  }
  if (second === "views") return { room: "views", form, pipeline: undefined, at };
  if (second === "access") return { room: "access", form, pipeline: undefined, at };
  return { room: "forms", form, pipeline: undefined, at };
}
