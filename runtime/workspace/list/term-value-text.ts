import type { Room } from "../records/use-room.ts";
import type { FilterTerm } from "./filter-terms.ts";
import { valueOptions } from "./value-options.ts";

/** A term's value in words. */
export function termValueText(room: Room, { field, comparison, value }: FilterTerm, locale: string): string {
  if (comparison === "filled" || comparison === "emptyOp" || comparison === "mine" || value === null)
    return "";
  const option = valueOptions(room, field, locale)?.find((each) => each.value === value);
  if (option !== undefined) return option.label;
  const compiled = room.form.fields.get(field);
  if (compiled === undefined) return String(value);
  const title = () => undefined;
  return compiled.kind.display(value, compiled.schema, {
    locale,
    defaultLocale: room.app.defaultLocale,
    timeZone: room.app.timeZone,
    title,
  });
}
