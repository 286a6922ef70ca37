import type { AppSummary } from "../../contract/generated/contract.ts";

/** The technical name of an app that has its title in common with another one, which tells them apart; else null. */
export function twinName(
  app: Pick<AppSummary, "app" | "title">,
  apps: readonly Pick<AppSummary, "app" | "title">[],
): string | null {
  const title = JSON.stringify(app.title);
  const twins = apps.filter((other) => other.app !== app.app && JSON.stringify(other.title) === title);
  return twins.length > 0 ? app.app : null;
}
