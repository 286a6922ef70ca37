import type { AppSummary } from "../../contract/generated/contract.ts";
import { textIn } from "../../core/definition/text.ts";

/** The technical name of an app that is called as another one in a locale, which tells them apart; else null. */
export function twinName(
  app: Pick<AppSummary, "app" | "title">,
  apps: readonly Pick<AppSummary, "app" | "title">[],
  locale: string,
): string | null {
  const title = textIn(app.title, locale);
  const hasTwin = apps.some((other) => other.app !== app.app && textIn(other.title, locale) === title);
  return hasTwin ? app.app : null;
}
