import type { AppDocument } from "./generated/definition.ts";
import { readyTexts } from "./ready-texts.ts";

/** The role that a new app begins with. */
export const firstRole = "member";

/** What an app begins with: nothing but a role, in the language and the time zone of whoever begins it. */
export function emptyApp(
  name: string,
  title: AppDocument["title"],
  locale: string,
  zone: string,
): AppDocument {
  return {
    language: 1,
    name,
    version: "0.1.0",
    title,
    defaultLocale: locale,
    timeZone: zone,
    roles: [{ name: firstRole, title: readyTexts.member }],
    forms: [],
  };
}
