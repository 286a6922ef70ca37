const textKeys = new Set([
  "title",
  "description",
  "guidance",
  "message",
  "because",
  "x-help",
  "x-placeholder",
  "text",
]);

/** The pointers to all texts of a definition that lack one of the locales. */
export function untranslated(value: unknown, locales: readonly string[], at = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    const pointer = `${at}/${key}`;
    // What records hold is not the app's text.
    if (at === "" && key === "demo") return [];
    if (key === "record" && at.startsWith("/examples/")) return [];
    if (!textKeys.has(key) || at.endsWith("/properties")) return untranslated(child, locales, pointer);
    const has = (locale: string) =>
      typeof child === "object" && child !== null && Object.hasOwn(child, locale);
    return locales.every(has) ? [] : [pointer];
  });
}
