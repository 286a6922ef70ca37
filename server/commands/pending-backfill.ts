import type { Json } from "../../runtime/core/json.ts";
import type { SettingReads, SettingWrites } from "../store/system/settings.ts";

/** Which records of an app are still to be brought up to date with its version: those of `forms`, the first after `after`. */
export interface PendingBackfill {
  readonly version: number;
  readonly forms: readonly string[];
  readonly after: string | null;
}

const keyOf = (app: string): string => `backfill:${app}`;

/** What an app's backfill has still to do; undefined for nothing. */
export async function readBackfill(
  settings: SettingReads,
  app: string,
): Promise<PendingBackfill | undefined> {
  return (await settings.get(keyOf(app))) as PendingBackfill | undefined;
}

/** Remembers what is still to be done; without a form that is nothing. */
export async function writeBackfill(
  settings: SettingWrites,
  app: string,
  { version, forms, after }: PendingBackfill,
): Promise<void> {
  if (forms.length === 0) await forgetBackfill(settings, app);
  else await settings.put(keyOf(app), { version, forms, after } satisfies Json);
}

/** Leaves what is pending undone. */
export async function forgetBackfill(settings: SettingWrites, app: string): Promise<void> {
  await settings.remove(keyOf(app));
}
