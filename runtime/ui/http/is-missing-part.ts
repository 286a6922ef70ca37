/** How browsers, and what preloads a part's styles, begin the message about a part of the page that does not load. */
const beginnings = [
  "Failed to fetch dynamically imported module",
  "error loading dynamically imported module",
  "Importing a module script failed",
  "Unable to preload CSS",
];

/** Whether a part of the page could not be loaded: lost on the way, or replaced by a newer version on the server. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && beginnings.some((beginning) => error.message.startsWith(beginning));
}
