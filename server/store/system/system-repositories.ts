import type { StoreTransaction } from "../store.ts";
import { apps } from "./apps.ts";
import { drafts } from "./drafts.ts";
import { files } from "./files.ts";
import { members } from "./members.ts";
import type { Models } from "./models.ts";
import { plainErrors } from "./plain-errors.ts";
import { recordDrafts } from "./record-drafts.ts";
import { sessions } from "./sessions.ts";
import { settings } from "./settings.ts";
import { teams } from "./teams.ts";
import { tokens } from "./tokens.ts";
import { users } from "./users.ts";
import { versions } from "./versions.ts";

export type SystemRepositories = Omit<
  StoreTransaction,
  "records" | "repeats" | "applyStoragePlan" | "holdRecords"
>;

/** Everything that is no record, over the connection of these models. */
export function systemRepositories(
  models: Models,
  dropRecords: (app: string) => Promise<void>,
): SystemRepositories {
  return plainErrors({
    users: users(models),
    sessions: sessions(models),
    tokens: tokens(models),
    teams: teams(models),
    apps: apps(models, dropRecords),
    versions: versions(models),
    drafts: drafts(models),
    members: members(models),
    files: files(models),
    recordDrafts: recordDrafts(models),
    settings: settings(models),
  });
}
