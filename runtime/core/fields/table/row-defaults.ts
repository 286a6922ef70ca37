import type { Json, JsonObject } from "../../json.ts";

/** What a new row of a table has in the columns that `given` does not mention: their defaults. */
export function rowDefaults(
  columns: ReadonlyMap<string, { readonly defaultValue: Json | undefined }>,
  given: JsonObject = {},
): JsonObject {
  return Object.fromEntries(
    [...columns].flatMap(([name, { defaultValue }]) =>
      defaultValue === undefined || Object.hasOwn(given, name) ? [] : [[name, defaultValue] as const],
    ),
  );
}
