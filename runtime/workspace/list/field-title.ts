import { textIn } from "../../core/definition/text.ts";
import { systemFields } from "../../core/fields/system-fields.ts";
import type { Room } from "../records/use-room.ts";

/** The title of an own or system field in the reader's language. */
export function fieldTitle(room: Room, name: string, locale: string): string {
  const title = room.form.fields.get(name)?.title ?? systemFields.get(name)?.title;
  return textIn(title, locale, room.app.defaultLocale) || name;
}
